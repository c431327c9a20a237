namespace Cairn.Composition;

/// <summary>Merges definitions of places of a settings tree into one tree.</summary>
internal sealed class SettingsMerge(SettingsSlot slot, Action<Fault> addFault)
{
    internal Setting Merge(List<Definition> definitions) => MergeAt([], [.. definitions.Cast<SettingDefinition>()]);

    private static List<SettingDefinition> Strongest(int depth, List<SettingDefinition> definitions)
    {
        // What is defined further down counts as a plain map here; its own priority counts where it stands.
        var best = definitions.Min(d => d.PriorityAt(depth));
        var strongest = definitions.FindAll(d => d.PriorityAt(depth) == best);
        strongest.Sort(DefinitionOrder.Instance);
        return strongest;
    }

    private static SettingKind KindAt(int depth, SettingDefinition definition) =>
        definition.Keys.Count > depth ? SettingKind.Map : definition.Setting.Kind;

    private Setting MergeAt(IReadOnlyList<string> keys, List<SettingDefinition> definitions)
    {
        var winning = Strongest(keys.Count, definitions);
        var kind = KindAt(keys.Count, winning[0]);
        if (winning.Exists(d => KindAt(keys.Count, d) != kind))
        {
            addFault(new Fault(FaultKind.DifferentKinds, slot, winning) { Key = slot.PathOf(keys) });
            return Setting.Null;
        }

        return kind switch
        {
            SettingKind.Map => MergeMap(keys, winning),
            SettingKind.List => winning.Count == 1 ? winning[0].Setting : Setting.List(winning.SelectMany(static d => d.Setting.Items)),
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
            addFault(new Fault(FaultKind.Conflict, slot, definitions) { Key = slot.PathOf(keys) });
        }

        return definitions[0].Setting;
    }
}
