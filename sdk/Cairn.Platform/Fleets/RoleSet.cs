namespace Cairn.Platform;

/// <summary>A named part in a service, and the machines that play it.</summary>
public abstract partial class RoleSet : OptionSet
{
    /// <summary>Machines that hold the role, by name.</summary>
    public partial OptionSetOf<Machine> Machines { get; set; }

    /// <summary>Tags whose machines hold the role.</summary>
    public partial OptionSetOf<Tag> Tags { get; set; }

    /// <summary>Machines that do not hold the role, although they have one of its tags.</summary>
    public partial OptionSetOf<Machine> Except { get; set; }

    /// <summary>Says whether a machine holds the role.</summary>
    /// <param name="machine">The machine.</param>
    public bool IsHeldBy(Machine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return !Except.Contains(machine) && (Machines.Contains(machine) || Tags.Any(machine.Has));
    }

    /// <summary>Gets the machines that hold the role, by name.</summary>
    /// <param name="fleet">The fleet.</param>
    public IReadOnlyList<Machine> HeldBy(Fleet fleet)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        return [.. fleet.Machines.Where(IsHeldBy)];
    }
}
