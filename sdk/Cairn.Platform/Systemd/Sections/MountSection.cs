namespace Cairn.Platform;

/// <summary>The <c>[Mount]</c> section: a file system and where it appears. See systemd.mount(5).</summary>
public sealed partial class MountSection : SystemdSection
{
    /// <summary>The device, <c>UUID=…</c>, or remote path to mount.</summary>
    public partial string? What { get; set; }

    /// <summary>The file system. Default: found out.</summary>
    [RegularExpression("[a-z0-9._-]+", ErrorMessage = "must be the name of a file system, as ext4")]
    public partial string? Type { get; set; }

    /// <summary>Options of the mount, with commas between. A change of these alone remounts.</summary>
    public partial string? Options { get; set; }

    /// <summary>Whether it is detached at once when it is stopped. Default: no.</summary>
    public partial bool? LazyUnmount { get; set; }

    /// <summary>Whether it is unmounted even when it does not answer. Default: no.</summary>
    public partial bool? ForceUnmount { get; set; }

    /// <summary>Whether mounting fails rather than becoming read-only. Default: no.</summary>
    public partial bool? ReadWriteOnly { get; set; }

    /// <summary>The permissions of directories that are made for it. Default: 0755.</summary>
    public partial UnixFileMode? DirectoryMode { get; set; }

    /// <summary>How long mounting may take. Default: 90 s.</summary>
    public partial TimeSpan? TimeoutSec { get; set; }

    internal override string Name => "Mount";

    internal override void Write(DirectiveList to)
    {
        to.Add(nameof(What), What);
        to.Add(nameof(Type), Type);
        to.Add(nameof(Options), Options);
        to.Add(nameof(LazyUnmount), LazyUnmount);
        to.Add(nameof(ForceUnmount), ForceUnmount);
        to.Add(nameof(ReadWriteOnly), ReadWriteOnly);
        to.Add(nameof(DirectoryMode), DirectoryMode);
        to.Add(nameof(TimeoutSec), TimeoutSec);
    }
}
