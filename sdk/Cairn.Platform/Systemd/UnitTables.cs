namespace Cairn.Platform;

/// <summary>The units of one service manager.</summary>
public abstract partial class UnitTables : OptionSet
{
    /// <summary>Services, by name without <c>.service</c>.</summary>
    [RowName("name")]
    public partial OptionTable<ServiceUnit> Services { get; }

    /// <summary>Sockets, by name without <c>.socket</c>.</summary>
    [RowName("name")]
    public partial OptionTable<SocketUnit> Sockets { get; }

    /// <summary>Timers, by name without <c>.timer</c>.</summary>
    [RowName("name")]
    public partial OptionTable<TimerUnit> Timers { get; }

    /// <summary>Watches on paths, by name without <c>.path</c>.</summary>
    [RowName("name")]
    public partial OptionTable<PathUnit> Paths { get; }

    /// <summary>Targets, by name without <c>.target</c>.</summary>
    [RowName("name")]
    public partial OptionTable<TargetUnit> Targets { get; }

    /// <summary>Slices, by name without <c>.slice</c>.</summary>
    [RowName("name")]
    public partial OptionTable<SliceUnit> Slices { get; }

    internal virtual IEnumerable<SystemdUnit> All() =>
        [.. Services.Values, .. Sockets.Values, .. Timers.Values, .. Paths.Values, .. Targets.Values, .. Slices.Values];
}
