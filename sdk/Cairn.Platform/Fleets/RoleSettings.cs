namespace Cairn.Platform;

/// <summary>Settings of a role: for all who hold it, for a tag, or for one machine.</summary>
/// <typeparam name="TSettings">The settings that a machine has in the role.</typeparam>
public sealed partial class RoleSettings<TSettings> : OptionSet
    where TSettings : OptionSet, new()
{
    /// <summary>Settings of every machine that holds the role.</summary>
    public partial TSettings Common { get; }

    /// <summary>Settings of the machines that have a tag.</summary>
    [RowName("tag")]
    public partial OptionTable<TSettings> ByTag { get; }

    /// <summary>Settings of one machine.</summary>
    [RowName("machine")]
    public partial OptionTable<TSettings> ByMachine { get; }

    /// <summary>Gets the settings of the machines that have a tag.</summary>
    /// <param name="tag">The tag.</param>
    public TSettings this[Tag tag] => ByTag[tag.Name];

    /// <summary>Gets the settings of one machine.</summary>
    /// <param name="machine">The machine.</param>
    public TSettings this[Machine machine]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(machine);
            return ByMachine[machine.Name];
        }
    }

    internal IReadOnlyList<IEnumerable<TSettings>> LayersFor(Machine machine) =>
    [
        [Common],
        [.. machine.AllTags.Where(tag => ByTag.ContainsKey(tag.Name)).Select(tag => ByTag[tag.Name])],
        ByMachine.TryGetValue(machine.Name, out var own) ? [own] : [],
    ];
}
