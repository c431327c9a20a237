using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>
/// Sleep and waking up. The settings of this group count on any source of power; <see cref="OnBattery"/> and
/// <see cref="OnCharger"/> are more special.
/// </summary>
public sealed partial class Power : PowerProfile
{
    /// <summary>Settings while the Mac runs on its battery.</summary>
    public partial PowerSource OnBattery { get; }

    /// <summary>Settings while the Mac runs on a charger.</summary>
    public partial PowerSource OnCharger { get; }

    /// <summary>Whether the Mac starts again after it froze. Unset: left alone.</summary>
    public partial bool? RestartAfterFreeze { get; set; }

    /// <summary>Whether the power button puts the Mac to sleep. Unset: left alone.</summary>
    public partial bool? PowerButtonSleeps { get; set; }

    internal IEnumerable<DarwinPowerSetting> AllSettings() =>
        from source in new (DarwinPowerSource Name, PowerProfile Profile)[]
        {
            (DarwinPowerSource.All, this),
            (DarwinPowerSource.Battery, OnBattery),
            (DarwinPowerSource.Charger, OnCharger),
        }
        from setting in source.Profile.Settings()
        select new DarwinPowerSetting(source.Name, setting.Key, setting.Value);

    internal IEnumerable<DarwinSwitch> Switches() =>
    [
        .. Switch("RestartFreeze", RestartAfterFreeze),
        .. Switch("AllowPowerButtonToSleepComputer", PowerButtonSleeps),
    ];

    private static DarwinSwitch[] Switch(string name, bool? value) => value is { } isOn ? [new(name, isOn)] : [];
}
