namespace Cairn.Platform;

/// <content>Within which limits the job runs, and how it ends.</content>
public abstract partial class LaunchdJob
{
    /// <summary>The kind of work, which decides on CPU and I/O. launchd's own: standard.</summary>
    public partial LaunchdProcessType? ProcessType { get; set; }

    /// <summary>The nice value, from -20 (favoured) to 20. launchd's own: 0.</summary>
    [Range(-20, 20)]
    public partial int? Nice { get; set; }

    /// <summary>Whether the job's file I/O gives way to others'. launchd's own: false.</summary>
    public partial bool? LowPriorityIO { get; set; }

    /// <summary>
    /// Whether the job's file I/O gives way to others' while it is in the background class. launchd's own: false.
    /// </summary>
    public partial bool? LowPriorityBackgroundIO { get; set; }

    /// <summary>Whether reading a file that is only in the cloud downloads it; otherwise such a read fails.</summary>
    public partial bool? MaterializeDatalessFiles { get; set; }

    /// <summary>Whether the job's timers are kept exact and not put together with others'. launchd's own: false.</summary>
    public partial bool? LegacyTimers { get; set; }

    /// <summary>The limits that the job may raise up to the hard ones.</summary>
    public partial LaunchdResourceLimits SoftResourceLimits { get; }

    /// <summary>The limits that the job cannot raise.</summary>
    public partial LaunchdResourceLimits HardResourceLimits { get; }

    /// <summary>The seconds between asking the job to end and killing it; 0 is never. launchd's own: 20.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "must not be negative")]
    public partial int? ExitTimeOut { get; set; }

    /// <summary>Whether processes that the job started outlive it. launchd's own: false.</summary>
    public partial bool? AbandonProcessGroup { get; set; }

    /// <summary>
    /// Whether the job says when it is busy, so that it may be killed at once while it is idle. launchd's own: false.
    /// </summary>
    public partial bool? EnableTransactions { get; set; }

    /// <summary>Whether the idle job may be killed when memory is short, to be started again later. launchd's own: false.</summary>
    public partial bool? EnablePressuredExit { get; set; }
}
