namespace Cairn.Platform;

/// <summary>The <c>[Timer]</c> section: when to start a unit. See systemd.timer(5).</summary>
public sealed partial class TimerSection : SystemdSection
{
    /// <summary>Points in calendar time, as <c>daily</c> or <c>Mon *-*-* 04:00 Europe/Berlin</c>; see systemd.time(7). In a drop-in they replace those of the distribution.</summary>
    public partial OptionList<string> OnCalendar { get; set; }

    /// <summary>Times after the timer was started, as <c>10min</c>.</summary>
    public partial OptionList<string> OnActiveSec { get; set; }

    /// <summary>Times after the machine started.</summary>
    public partial OptionList<string> OnBootSec { get; set; }

    /// <summary>Times after the service manager started.</summary>
    public partial OptionList<string> OnStartupSec { get; set; }

    /// <summary>Times after the unit was last started.</summary>
    public partial OptionList<string> OnUnitActiveSec { get; set; }

    /// <summary>Times after the unit last ended.</summary>
    public partial OptionList<string> OnUnitInactiveSec { get; set; }

    /// <summary>The unit to start. Default: the service with the timer's name.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial string? Unit { get; set; }

    /// <summary>Whether a time that passed while the machine was off is made up for. Default: no. Only for <see cref="OnCalendar"/>.</summary>
    public partial bool? Persistent { get; set; }

    /// <summary>How late it may be, so that wake-ups fall together. Default: one minute.</summary>
    public partial TimeSpan? AccuracySec { get; set; }

    /// <summary>The longest random delay, so that many machines do not act at once. Default: none.</summary>
    public partial TimeSpan? RandomizedDelaySec { get; set; }

    /// <summary>Whether that delay is always the same on one machine. Default: no.</summary>
    public partial bool? FixedRandomDelay { get; set; }

    /// <summary>Whether the machine wakes from sleep for it. Default: no.</summary>
    public partial bool? WakeSystem { get; set; }

    /// <summary>Whether the timer stays loaded after its last time. Default: yes.</summary>
    public partial bool? RemainAfterElapse { get; set; }

    internal override string Name => "Timer";

    internal override void Write(DirectiveList to)
    {
        to.AddCommands(nameof(OnCalendar), OnCalendar);
        to.AddCommands(nameof(OnActiveSec), OnActiveSec);
        to.AddCommands(nameof(OnBootSec), OnBootSec);
        to.AddCommands(nameof(OnStartupSec), OnStartupSec);
        to.AddCommands(nameof(OnUnitActiveSec), OnUnitActiveSec);
        to.AddCommands(nameof(OnUnitInactiveSec), OnUnitInactiveSec);
        to.Add(nameof(Unit), Unit);
        to.Add(nameof(Persistent), Persistent);
        to.Add(nameof(AccuracySec), AccuracySec);
        to.Add(nameof(RandomizedDelaySec), RandomizedDelaySec);
        to.Add(nameof(FixedRandomDelay), FixedRandomDelay);
        to.Add(nameof(WakeSystem), WakeSystem);
        to.Add(nameof(RemainAfterElapse), RemainAfterElapse);
    }
}
