namespace Cairn.Platform;

/// <summary>The units of the system's service manager.</summary>
public sealed partial class SystemUnits : UnitTables
{
    /// <summary>File systems to mount, by the directory they appear in.</summary>
    [RowName("directory")]
    public partial OptionTable<MountUnit> Mounts { get; }

    /// <summary>File systems that are mounted when somebody looks, by the directory they appear in.</summary>
    [RowName("directory")]
    public partial OptionTable<AutomountUnit> Automounts { get; }

    /// <summary>Units that the service manager of every user has. A home has units of its own.</summary>
    public partial UserUnits User { get; }

    internal override IEnumerable<SystemdUnit> All() => [.. base.All(), .. Mounts.Values, .. Automounts.Values];
}
