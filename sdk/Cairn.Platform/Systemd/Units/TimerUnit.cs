namespace Cairn.Platform;

/// <summary>A timer that starts a unit; the row's key is its name without <c>.timer</c>.</summary>
/// <example><c>linux.Systemd.Timers["backup"].Timer.OnCalendar.Add("daily");</c></example>
public sealed partial class TimerUnit : SystemdUnit
{
    /// <summary>The <c>[Timer]</c> section.</summary>
    public partial TimerSection Timer { get; }

    internal override string Suffix => ".timer";

    internal override SystemdSection? OwnSection => Timer;

    internal override string? Missing => 
        Timer.OnCalendar.Count + Timer.OnActiveSec.Count + Timer.OnBootSec.Count + Timer.OnStartupSec.Count
            + Timer.OnUnitActiveSec.Count + Timer.OnUnitInactiveSec.Count > 0
        || HasExtra("OnClockChange", "OnTimezoneChange") ? null : "Timer.OnCalendar or other On…";
}
