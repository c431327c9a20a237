namespace Cairn.Platform;

/// <summary>A role with settings.</summary>
/// <remarks>
/// Settings merge in four layers, each overriding the one before: the defaults of the settings type, those of the role
/// (<c>Settings.Common</c>), those of a tag, those of the machine.
/// </remarks>
/// <typeparam name="TSettings">The settings that a machine has in this role.</typeparam>
public sealed partial class Role<TSettings> : RoleSet
    where TSettings : OptionSet, new()
{
    /// <summary>What machines are told in this role.</summary>
    public partial RoleSettings<TSettings> Settings { get; }

    /// <summary>Gets the settings of a machine in this role; null when it does not hold the role.</summary>
    /// <param name="machine">The machine.</param>
    public TSettings? On(Machine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return IsHeldBy(machine)
            ? OptionSetLayers.Merge($"{OptionPath}.Settings[{machine.Name}]", Settings.LayersFor(machine))
            : null;
    }
}
