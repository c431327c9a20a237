namespace Cairn.Platform;

/// <summary>Something that spans machines: it has instances, and machines hold roles in them.</summary>
/// <remarks>
/// Declare one as an option set with properties of type <see cref="Role{TSettings}"/>, and implement
/// <see cref="IModule{TClass}"/> for the classes it configures: that runs once for each instance on each machine that holds a
/// role. A service appears on the fleet under its own name, as a table of instances.
/// </remarks>
public abstract partial class Service : OptionSet
{
    /// <summary>Whether the instance exists. Setting it to false keeps the declaration, but no machine holds a role. Default: true.</summary>
    [Default(true)]
    public partial bool Enable { get; set; }

    /// <summary>Gets the name of the instance.</summary>
    public string Instance => RowKey;

    internal IEnumerable<RoleSet> Roles() => NestedSets().OfType<RoleSet>();

    internal bool IsHeldBy(Machine machine) => Enable && Roles().Any(role => role.IsHeldBy(machine));
}
