namespace Cairn.Activation.Units;

/// <summary>The units of one service manager as they were at one moment.</summary>
internal sealed class UnitStates
{
    private readonly Dictionary<string, UnitState> _byName = new(StringComparer.Ordinal);

    internal UnitStates(IEnumerable<UnitState> states)
    {
        foreach (var state in states.DistinctBy(static state => state.Id, StringComparer.Ordinal))
        {
            foreach (var name in state.Names)
            {
                _byName.TryAdd(name, state);
            }
        }
    }

    internal IEnumerable<UnitState> All => _byName.Values.Distinct().OrderBy(static state => state.Id, StringComparer.Ordinal);

    /// <summary>Gets a unit by its name or an alias; one that the manager does not know is inactive.</summary>
    internal UnitState this[string name] => _byName.GetValueOrDefault(name) ?? new UnitState { Id = name, LoadState = "not-found" };

    internal bool IsRunning(string name) => this[name].IsRunning;
}
