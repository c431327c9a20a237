using System.Text.RegularExpressions;

namespace Cairn.Composition;

/// <summary>An option with option sets by key. A row exists while a definition in it counts, or says that it exists.</summary>
internal sealed class TableSlot(OptionNode node, Option option, Func<OptionSet> create, Type rowType, string? keyPattern)
    : Slot(node, option)
{
    private readonly OrdinalMap<OptionNode> _rows = new();
    private string[] _keys = [];
    private int _clearedAt = int.MaxValue;
    private Regex? _keyRule;

    /// <summary>Gets the type of the rows.</summary>
    internal Type RowType { get; } = rowType;

    internal Func<OptionSet> Create { get; } = create;

    internal IReadOnlyList<OptionNode> AllRows => _rows.Sorted;

    internal IReadOnlyList<string> Keys => _keys;

    internal OptionNode Row(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!_rows.TryGet(key, out var row))
        {
            row = Node.Row(Create, this, key);
            row.ClearedAt = _clearedAt;
            _rows.Add(key, row);
        }

        return row;
    }

    internal OptionNode? FindRow(string key) => _rows.TryGet(key, out var row) ? row : null;

    internal void Define(TableAction action, string key, Priority priority)
    {
        if (action != TableAction.Clear)
        {
            _ = Row(key);
        }

        Add(new RowDefinition(this, Node.Stamp(this), action, key) { Priority = priority });
    }

    internal string[] ReadKeys()
    {
        BeforeRead();
        ThrowIfFaulty();
        return _keys;
    }

    /// <summary>Says whether a row exists. Who asks runs again when this row appears or goes, and not with every other row.</summary>
    internal bool ReadContains(string key)
    {
        if (Node.Evaluator?.Current is not { } run)
        {
            return Contains(ReadKeys(), key);
        }

        Node.EnsurePresent();
        var row = Row(key);
        row.Presence!.AddReader(run);
        ThrowIfFaulty();
        return row.IsPresent;
    }

    internal override bool ContentEquals(Slot other) =>
        base.ContentEquals(other) && _keys.All(key => _rows[key].ContentEquals(((TableSlot)other).Row(key)));

    internal override void CopyTo(Slot target, Layer layer)
    {
        var table = (TableSlot)target;
        if (Node.Evaluator is not null)
        {
            foreach (var key in ReadKeys())
            {
                table.Define(TableAction.Touch, key, layer.Of(Priority.Plain));
                _rows[key].CopyTo(table.Row(key), layer);
            }

            return;
        }

        foreach (var definition in Definitions.Cast<RowDefinition>())
        {
            table.Define(definition.Action, definition.Key, layer.Of(definition.Priority));
        }

        foreach (var row in _rows.Sorted)
        {
            row.CopyTo(table.Row(row.Key!), layer);
        }
    }

    internal override List<Definition> Counting() => Cleared();

    private protected override bool TryGet(out object? value)
    {
        value = _keys;
        return true;
    }

    private protected override bool IsDefined() => _keys.Length > 0 || WinningPriority is not null;

    private protected override bool MergeDefinitions()
    {
        var actions = new TableActions(Cleared());
        _clearedAt = actions.ClearedAt;
        foreach (var row in _rows.Sorted)
        {
            row.ClearTo(Math.Min(_clearedAt, actions.RemovedAt(row.Key!) - 1));
        }

        var old = _keys;
        _keys = [.. _rows.Sorted.Where(row => IsPresent(row, actions)).Select(static row => row.Key!)];
        WinningPriority = _keys.Length == 0 ? null : new Priority(_keys.Min(key => Math.Min(_rows[key].StrongestDefinition, actions.TouchedAt(key))));
        CheckKeys();
        if (old.AsSpan().SequenceEqual(_keys))
        {
            return false;
        }

        foreach (var row in _rows.Sorted)
        {
            row.BecomePresent(Contains(_keys, row.Key!));
        }

        return true;
    }

    private static bool Contains(string[] keys, string key) => Array.BinarySearch(keys, key, StringComparer.Ordinal) >= 0;

    private static bool IsPresent(OptionNode row, TableActions actions)
    {
        var best = Math.Min(row.StrongestDefinition, actions.TouchedAt(row.Key!));
        return best != int.MaxValue && best <= row.Clearance;
    }

    private void CheckKeys()
    {
        ClearFaults();
        if (keyPattern is null)
        {
            return;
        }

        _keyRule ??= new Regex($@"\A(?:{keyPattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        foreach (var key in _keys.Where(key => !_keyRule.IsMatch(key)))
        {
            var definitions = _rows[key].DefinitionsInside().Concat(Definitions.Where(d => string.Equals(d.Key, key, StringComparison.Ordinal)));
            AddFault(new Fault(FaultKind.BadKey, this, [.. definitions.Order(DefinitionOrder.Instance)]) { Key = key, Rule = keyPattern });
        }
    }
}
