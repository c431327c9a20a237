namespace Cairn.Platform;

/// <summary>A Mach service that a launchd job offers.</summary>
public sealed partial class LaunchdMachService : OptionSet
{
    /// <summary>
    /// Whether clients see a dead port after the job dropped it; otherwise the port is used again unnoticed. launchd's own:
    /// false.
    /// </summary>
    public partial bool? ResetAtClose { get; set; }

    /// <summary>Whether the name cannot be looked up before the job checked in. launchd's own: false.</summary>
    public partial bool? HideUntilCheckIn { get; set; }
}
