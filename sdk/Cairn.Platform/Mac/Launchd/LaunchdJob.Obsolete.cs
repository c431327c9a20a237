namespace Cairn.Platform;

/// <content>Keys that current releases of macOS ignore, or have something better for; older ones and their programs may need them.</content>
public abstract partial class LaunchdJob
{
    /// <summary>The hosts that the job is loaded on. Ignored by current macOS.</summary>
    public partial OptionSetOf<string> LimitLoadToHosts { get; set; }

    /// <summary>The hosts that the job is not loaded on. Ignored by current macOS.</summary>
    public partial OptionSetOf<string> LimitLoadFromHosts { get; set; }

    /// <summary>Whether wildcards in the arguments are expanded. Ignored by current macOS.</summary>
    public partial bool? EnableGlobbing { get; set; }

    /// <summary>The opposite of <see cref="KeepAlive"/>, which replaced it in Mac OS X 10.5. Not together with it.</summary>
    public partial bool? OnDemand { get; set; }

    /// <summary>The idle time in seconds that the job is advised to end after.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "must not be negative")]
    public partial int? TimeOut { get; set; }

    /// <summary>
    /// Whether the job checks in with launchd. Not together with <see cref="InetdCompatibility"/>. Ignored by current macOS.
    /// </summary>
    public partial bool? ServiceIPC { get; set; }
}
