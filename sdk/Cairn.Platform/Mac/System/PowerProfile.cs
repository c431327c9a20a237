namespace Cairn.Platform;

/// <summary>Settings of power management that <c>pmset</c> keeps for each source of power. What is unset is left alone.</summary>
public abstract partial class PowerProfile : OptionSet
{
    /// <summary>
    /// How long nobody does anything before displays sleep, in whole minutes; <see cref="TimeSpan.Zero"/> is never. Example:
    /// <c>TimeSpan.FromMinutes(10)</c>.
    /// </summary>
    public partial TimeSpan? DisplaySleep { get; set; }

    /// <summary>
    /// How long nobody does anything before the Mac sleeps, in whole minutes; <see cref="TimeSpan.Zero"/> is never.
    /// </summary>
    public partial TimeSpan? ComputerSleep { get; set; }

    /// <summary>How long disks are not used before they sleep, in whole minutes; <see cref="TimeSpan.Zero"/> is never.</summary>
    public partial TimeSpan? DiskSleep { get; set; }

    /// <summary>Whether a packet from the network wakes the Mac up.</summary>
    public partial bool? WakeOnLan { get; set; }

    /// <summary>Whether the Mac starts again after a power cut. Not on Macs that are never without power.</summary>
    public partial bool? RestartAfterPowerFailure { get; set; }

    /// <summary>Whether the sleeping Mac wakes up at times for mail, backups and updates.</summary>
    public partial bool? PowerNap { get; set; }

    /// <summary>Whether the Mac saves energy at the cost of speed.</summary>
    public partial bool? LowPowerMode { get; set; }

    /// <summary>
    /// Further settings, by <c>pmset</c>'s name. Example: <c>Extra["hibernatemode"] = 25</c>. Those that have an option are
    /// errors.
    /// </summary>
    [Range(0, int.MaxValue, ErrorMessage = "must not be negative")]
    public partial OptionMap<int> Extra { get; set; }
}
