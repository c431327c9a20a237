namespace Cairn.Platform;

/// <summary>Lets the machine fetch its own closure from a feed on a timer: for machines that no deployer reaches.</summary>
/// <remarks>Only closures that one of the fleet's trusted keys signed are taken, and never an older one than before. Checks of health decide whether one stays.</remarks>
/// <example><code>
/// linux.Pull.Enable = true;
/// linux.Pull.Feed = "https://feed.example.net/v3/index.json";
/// </code></example>
public sealed partial class Pull : OptionSet
{
    /// <summary>Whether the machine fetches its closure. Default: no.</summary>
    public partial bool Enable { get; set; }

    /// <summary>The address of the index of a NuGet feed, or an absolute path of a folder with packages. Default: none; there has to be one.</summary>
    /// <example><c>https://feed.example.net/v3/index.json</c></example>
    public partial string? Feed { get; set; }

    /// <summary>The id of the machine's package. Default: <c>Closure.</c> and the machine's name.</summary>
    [RegularExpression("[A-Za-z0-9_.-]{1,100}", ErrorMessage = "must be the id of a package, of letters, digits, '.', '_' and '-'")]
    public partial string? Package { get; set; }

    /// <summary>A file with one line <c>user:password</c> for the feed, a secret's path for example. Default: none.</summary>
    [AbsolutePath]
    public partial string? CredentialsFile { get; set; }

    /// <summary>When it looks, as systemd.time(7) says. Default: every quarter of an hour.</summary>
    [Default("*:0/15")]
    public partial string OnCalendar { get; set; }

    /// <summary>The longest random delay, so that not all machines ask at once. Default: five minutes.</summary>
    public partial TimeSpan? RandomizedDelay { get; set; }
}
