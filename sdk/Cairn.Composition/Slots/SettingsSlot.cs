namespace Cairn.Composition;

/// <summary>An option with a tree of open settings.</summary>
internal sealed class SettingsSlot(OptionNode node, SettingsOption option) : MergedSlot(node, option)
{
    private static readonly Setting s_empty = new();

    private Setting? _root;

    internal void Define(IReadOnlyList<string> keys, Setting value, Priority priority, int rank) =>
        Add(new SettingDefinition(this, Node.Stamp(this), keys, value.Resolve()) { Priority = priority, Rank = rank });

    /// <summary>Finds a place in the merged tree; null when nobody defines it.</summary>
    internal Setting? Find(IReadOnlyList<string> keys)
    {
        BeforeRead();
        foreach (var fault in Faults)
        {
            if (fault.Key is null || IsWithin(PathOf(keys), fault.Key) || IsWithin(fault.Key, PathOf(keys)))
            {
                throw new OptionFaultException(fault);
            }
        }

        return FindIn(Current(), keys);
    }

    /// <summary>Finds a place without tracking who asks.</summary>
    internal Setting? PeekAt(IReadOnlyList<string> keys) => Peek() is Setting root ? FindIn(root, keys) : null;

    internal UnknownKeyException Unknown(IReadOnlyList<string> keys)
    {
        var parent = Find([.. keys.SkipLast(1)]);
        return new(this, "key", string.Join('.', keys), parent is { Kind: SettingKind.Map } map ? map.Entries.Keys : []);
    }

    internal string PathOf(IReadOnlyList<string> keys) => Path + string.Concat(keys.Select(OptionPaths.Key));

    internal override List<Definition> Counting() => Cleared();

    internal override void CopyTo(Slot target, Layer layer)
    {
        var settings = (SettingsSlot)target;
        if (Node.Evaluator is null)
        {
            foreach (var definition in Definitions.Cast<SettingDefinition>())
            {
                settings.Define(definition.Keys, definition.Setting, layer.Of(definition.Priority), definition.Rank);
            }

            return;
        }

        BeforeRead();
        ThrowIfFaulty();
        if (_root is not null)
        {
            CopyTree(_root, [], settings, layer.Of(Priority.Plain));
        }
    }

    private protected override bool TryGet(out object? value)
    {
        value = Current();
        return true;
    }

    private protected override bool MergeCounting(List<Definition> counting)
    {
        var old = _root;
        _root = counting.Count == 0 || IsFaulty ? null : new SettingsMerge(this, AddFault).Merge(counting);
        return !Values.AreEqual(old, _root);
    }

    private static bool IsWithin(string path, string outer) => path.StartsWith(outer, StringComparison.Ordinal);

    private static Setting? FindIn(Setting place, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            if (place.Kind != SettingKind.Map || !place.Entries.TryGetValue(key, out var next))
            {
                return null;
            }

            place = next;
        }

        return place;
    }

    // Leaf by leaf, so that maps go on merging with what lies over them.
    private static void CopyTree(Setting place, IReadOnlyList<string> keys, SettingsSlot target, Priority priority)
    {
        if (place is not { Kind: SettingKind.Map, Entries.Count: > 0 })
        {
            target.Define(keys, place, priority, Rank.Normal);
            return;
        }

        foreach (var (key, value) in place.Entries)
        {
            CopyTree(value, [.. keys, key], target, priority);
        }
    }

    private Setting Current() => _root ?? (option.Default is { } makeDefault ? (Setting)Node.Computing(this, makeDefault)! : s_empty);
}
