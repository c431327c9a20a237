namespace Cairn.Composition;

/// <summary>What is done to a table and its rows, with the strongest priority of each.</summary>
internal sealed class TableActions
{
    private readonly Dictionary<string, int> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _removed = new(StringComparer.Ordinal);

    internal TableActions(List<Definition> definitions)
    {
        foreach (var definition in definitions.Cast<RowDefinition>())
        {
            var priority = definition.Priority.Value;
            if (definition.Action == TableAction.Clear)
            {
                ClearedAt = Math.Min(ClearedAt, priority);
                continue;
            }

            var actions = definition.Action == TableAction.Touch ? _touched : _removed;
            actions[definition.Key] = Math.Min(priority, actions.GetValueOrDefault(definition.Key, int.MaxValue));
        }
    }

    /// <summary>Gets the strongest priority at which somebody cleared the table; weaker definitions do not count.</summary>
    internal int ClearedAt { get; } = int.MaxValue;

    internal int TouchedAt(string key) => _touched.GetValueOrDefault(key, int.MaxValue);

    internal int RemovedAt(string key) => _removed.GetValueOrDefault(key, int.MaxValue);
}
