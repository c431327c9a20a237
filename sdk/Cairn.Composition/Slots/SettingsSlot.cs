namespace Cairn.Composition;

/// <summary>An option with a tree of open settings.</summary>
internal sealed class SettingsSlot(OptionNode node, SettingsOption option) : Slot(node, option)
{
    private static readonly Setting s_empty = new();

    private Setting? _root;

    internal void Define(IReadOnlyList<string> keys, Setting value, Priority priority, int rank) =>
        Add(new SettingDefinition(Node.Stamp(this), keys, value.Resolve()) { Priority = priority, Rank = rank });

    /// <summary>Finds a place in the merged tree; null when nobody defines it.</summary>
    internal Setting? Find(IReadOnlyList<string> keys)
    {
        Track();
        if (Node.Evaluator is null)
        {
            _ = Merge();
        }

        if (Faults.Find(f => PathOf(keys).StartsWith(f.Key!, StringComparison.Ordinal) || f.Key!.StartsWith(PathOf(keys), StringComparison.Ordinal)) is { } fault)
        {
            throw new OptionFaultException(fault);
        }

        var place = Value();
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

    internal UnknownKeyException Unknown(IReadOnlyList<string> keys)
    {
        var parent = Find([.. keys.SkipLast(1)]);
        return new(this, "key", string.Join('.', keys), parent is { Kind: SettingKind.Map } map ? map.Entries.Keys : []);
    }

    internal string PathOf(IReadOnlyList<string> keys) => Path + string.Concat(keys.Select(static key => $"[\"{key}\"]"));

    internal override object? Peek() => Faults.Count == 0 ? Value() : null;

    internal override bool Merge()
    {
        var (old, oldFaults) = (_root, Faults.Count);
        Faults.Clear();
        var clearance = Node.Clearance;
        var definitions = Definitions.Where(d => d.Priority.Value <= clearance).ToList();
        CheckCount(definitions);
        _root = definitions.Count == 0 || Faults.Count > 0 ? null : MergeAt([], [.. definitions.Cast<SettingDefinition>()]);
        return oldFaults != Faults.Count || !Values.AreEqual(old, _root);
    }

    internal override void CopyTo(Slot target, Layer layer)
    {
        foreach (var definition in Definitions.Cast<SettingDefinition>())
        {
            ((SettingsSlot)target).Define(
                definition.Keys, definition.Setting, layer.Of(definition.Priority), definition.Rank);
        }
    }

    private static List<SettingDefinition> Strongest(IReadOnlyList<string> keys, List<SettingDefinition> definitions)
    {
        // What is defined further down counts as a plain map here; its own priority counts where it stands.
        Priority PriorityHere(SettingDefinition d) => d.Keys.Count > keys.Count ? Priority.Plain : d.Priority;
        var best = definitions.Min(PriorityHere);
        return [.. definitions.Where(d => PriorityHere(d) == best).Order(DefinitionOrder.Instance).Cast<SettingDefinition>()];
    }

    private Setting Value() => _root ?? (option.Default is { } makeDefault ? (Setting)Node.Computing(this, makeDefault)! : s_empty);

    private Setting MergeAt(IReadOnlyList<string> keys, List<SettingDefinition> definitions)
    {
        var winning = Strongest(keys, definitions);
        SettingKind KindHere(SettingDefinition d) => d.Keys.Count > keys.Count ? SettingKind.Map : d.Setting.Kind;
        var kind = KindHere(winning[0]);
        if (winning.Exists(d => KindHere(d) != kind))
        {
            Faults.Add(new Fault(FaultKind.DifferentKinds, this, winning) { Key = PathOf(keys) });
            return Setting.Null;
        }

        return kind switch
        {
            SettingKind.Map => MergeMap(keys, winning),
            SettingKind.List => Setting.List(winning.SelectMany(static d => d.Setting.Items)),
            _ => MergeScalar(keys, winning),
        };
    }

    private Setting MergeMap(IReadOnlyList<string> keys, List<SettingDefinition> definitions)
    {
        var byKey = new SortedDictionary<string, List<SettingDefinition>>(StringComparer.Ordinal);
        void Put(string key, SettingDefinition definition)
        {
            if (!byKey.TryGetValue(key, out var list))
            {
                byKey[key] = list = [];
            }

            list.Add(definition);
        }

        foreach (var definition in definitions)
        {
            if (definition.Keys.Count > keys.Count)
            {
                Put(definition.Keys[keys.Count], definition);
                continue;
            }

            foreach (var (key, value) in definition.Setting.Entries)
            {
                Put(key, definition.Below(key, value));
            }
        }

        return Setting.Map(byKey.Select(pair => KeyValuePair.Create(pair.Key, MergeAt([.. keys, pair.Key], pair.Value))));
    }

    private Setting MergeScalar(IReadOnlyList<string> keys, List<SettingDefinition> definitions)
    {
        if (definitions.Exists(d => !d.Setting.Equals(definitions[0].Setting)))
        {
            Faults.Add(new Fault(FaultKind.Conflict, this, definitions) { Key = PathOf(keys) });
        }

        return definitions[0].Setting;
    }
}
