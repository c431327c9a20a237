namespace Cairn.Platform;

/// <summary>The <c>[Automount]</c> section: a mount that happens when somebody looks. See systemd.automount(5).</summary>
public sealed partial class AutomountSection : SystemdSection
{
    /// <summary>After how long without use it is unmounted. Default: never.</summary>
    public partial TimeSpan? TimeoutIdleSec { get; set; }

    /// <summary>The permissions of directories that are made for it. Default: 0755.</summary>
    public partial UnixFileMode? DirectoryMode { get; set; }

    /// <summary>Options of the automount's own file system.</summary>
    public partial string? ExtraOptions { get; set; }

    internal override string Name => "Automount";

    internal override void Write(DirectiveList to)
    {
        to.Add(nameof(TimeoutIdleSec), TimeoutIdleSec);
        to.Add(nameof(DirectoryMode), DirectoryMode);
        to.Add(nameof(ExtraOptions), ExtraOptions);
    }
}
