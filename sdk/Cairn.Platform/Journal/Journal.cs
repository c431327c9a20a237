namespace Cairn.Platform;

/// <summary>The journal, where systemd keeps logs. See journald.conf(5).</summary>
/// <example><c>linux.Defaults.Journal.MaxUse = Size.GiB(1);</c></example>
public sealed partial class Journal : SystemdSection
{
    /// <summary>Where logs are kept. Default: the distribution's, which is usually on disk.</summary>
    public partial JournalStorage? Storage { get; set; }

    /// <summary>The most space that logs on disk take. Default: 10 % of the file system, at most 4 GiB.</summary>
    public partial Size? MaxUse { get; set; }

    /// <summary>The space that logs on disk leave free. Default: 15 % of the file system, at most 4 GiB.</summary>
    public partial Size? KeepFree { get; set; }

    /// <summary>The size at which a new file is begun. Default: an eighth of <see cref="MaxUse"/>, at most 128 MiB.</summary>
    public partial Size? MaxFileSize { get; set; }

    /// <summary>The most memory that logs in memory take. Default: 10 % of the file system, at most 4 GiB.</summary>
    public partial Size? RuntimeMaxUse { get; set; }

    /// <summary>How long logs are kept. Default: as long as there is space.</summary>
    public partial TimeSpan? MaxRetention { get; set; }

    /// <summary>Whether large entries are compressed. Default: yes.</summary>
    public partial bool? Compress { get; set; }

    /// <summary>The time in which a service may write at most <see cref="RateLimitBurst"/> entries. Default: 30 s; zero switches the limit off.</summary>
    public partial TimeSpan? RateLimitInterval { get; set; }

    /// <summary>How many entries a service may write in <see cref="RateLimitInterval"/>. Default: 10000.</summary>
    [Range(0, int.MaxValue)]
    public partial int? RateLimitBurst { get; set; }

    /// <summary>Whether entries go to a syslog daemon too. Default: the distribution's.</summary>
    public partial bool? ForwardToSyslog { get; set; }

    internal override string Name => "Journal";

    internal override void Write(DirectiveList to)
    {
        to.Add("Storage", Storage);
        to.Add("SystemMaxUse", MaxUse);
        to.Add("SystemKeepFree", KeepFree);
        to.Add("SystemMaxFileSize", MaxFileSize);
        to.Add("RuntimeMaxUse", RuntimeMaxUse);
        to.Add("MaxRetentionSec", MaxRetention);
        to.Add("Compress", Compress);
        to.Add("RateLimitIntervalSec", RateLimitInterval);
        to.Add("RateLimitBurst", RateLimitBurst);
        to.Add("ForwardToSyslog", ForwardToSyslog);
    }
}
