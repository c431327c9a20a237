using System.Text.RegularExpressions;

namespace Cairn.Composition;

/// <summary>An option with option sets by key. A row exists while a definition in it counts, or says that it exists.</summary>
internal sealed class TableSlot(OptionNode node, Option option, Func<OptionSet> create, Type rowType, string? keyPattern)
    : Slot(node, option)
{
    private readonly SortedDictionary<string, OptionNode> _rows = new(StringComparer.Ordinal);
    private string[] _keys = [];

    /// <summary>Gets the type of the rows.</summary>
    internal Type RowType { get; } = rowType;

    /// <summary>Gets the strongest priority at which somebody cleared the table; weaker definitions do not count.</summary>
    internal int ClearedAt { get; private set; } = int.MaxValue;

    internal IEnumerable<OptionNode> AllRows => _rows.Values;

    internal IReadOnlyList<string> Keys => _keys;

    internal OptionNode Row(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!_rows.TryGetValue(key, out var row))
        {
            row = Node.Row(create, this, key);
            _rows[key] = row;
        }

        return row;
    }

    internal void Define(TableAction action, string key, Priority priority)
    {
        if (action == TableAction.Touch)
        {
            _ = Row(key);
        }

        Add(new RowDefinition(Node.Stamp(this), action, key) { Priority = priority });
    }

    internal string[] ReadKeys()
    {
        Track();
        if (Node.Evaluator is null)
        {
            _ = Merge();
        }

        ThrowIfFaulty();
        return _keys;
    }

    internal override object? Peek() => _keys;

    internal override bool Merge()
    {
        var actions = Definitions.Cast<RowDefinition>().Where(d => d.Priority.Value <= Node.Clearance).ToList();
        Clear(actions.Where(static d => d.Action == TableAction.Clear).Select(static d => d.Priority.Value).DefaultIfEmpty(int.MaxValue).Min());

        var old = _keys;
        _keys = [.. _rows.Where(row => IsPresent(row.Value, actions)).Select(static row => row.Key)];
        CheckKeys();
        if (old.AsSpan().SequenceEqual(_keys))
        {
            return false;
        }

        foreach (var (key, row) in _rows)
        {
            var isPresent = Array.BinarySearch(_keys, key, StringComparer.Ordinal) >= 0;
            if (isPresent != row.IsPresent)
            {
                row.IsPresent = isPresent;
                row.Presence!.WakeReaders();
                Node.Evaluator?.PresenceChanged(row);
            }
        }

        return true;
    }

    internal override bool ContentEquals(Slot other) =>
        base.ContentEquals(other) && _keys.All(key => _rows[key].ContentEquals(((TableSlot)other).Row(key)));

    internal override void CopyTo(Slot target, Layer layer)
    {
        foreach (var definition in Definitions.Cast<RowDefinition>())
        {
            ((TableSlot)target).Define(definition.Action, definition.Key, layer.Of(definition.Priority));
        }

        foreach (var (key, row) in _rows)
        {
            row.CopyTo(((TableSlot)target).Row(key), layer);
        }
    }

    private static bool IsPresent(OptionNode row, List<RowDefinition> actions)
    {
        var touched = int.MaxValue;
        var removed = int.MaxValue;
        foreach (var action in actions)
        {
            if (string.Equals(action.Key, row.Key, StringComparison.Ordinal))
            {
                _ = action.Action == TableAction.Remove
                    ? removed = Math.Min(removed, action.Priority.Value)
                    : touched = Math.Min(touched, action.Priority.Value);
            }
        }

        var best = Math.Min(row.StrongestDefinition, touched);
        return best <= row.Clearance && best != int.MaxValue && best < removed;
    }

    private void Clear(int priority)
    {
        if (priority != ClearedAt)
        {
            ClearedAt = priority;
            foreach (var row in _rows.Values)
            {
                row.QueueAll();
            }
        }
    }

    private void CheckKeys()
    {
        Faults.Clear();
        if (keyPattern is not null)
        {
            foreach (var key in _keys.Where(key => !Regex.IsMatch(key, $"^(?:{keyPattern})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))))
            {
                var definitions = _rows[key].DefinitionsInside().Concat(Definitions.Where(d => string.Equals(((RowDefinition)d).Key, key, StringComparison.Ordinal)));
                Faults.Add(new Fault(FaultKind.BadKey, this, [.. definitions]) { Key = key, Rule = keyPattern });
            }
        }
    }
}

/// <summary>Stands for the existence of one row, so that who reads in a row runs again when it appears or goes.</summary>
internal sealed class PresenceSlot(OptionNode node, Option option) : Slot(node, option)
{
    internal override object? Peek() => null;

    internal override bool Merge() => false;

    internal override void CopyTo(Slot target, Layer layer)
    {
    }
}
