using System.Collections;

namespace Cairn.Composition;

/// <summary>An option, or one key or item of it.</summary>
internal sealed record OptionPlace(Slot Slot, IReadOnlyList<string> Keys)
{
    internal string Path => Slot.Path + string.Concat(Keys.Select(OptionPaths.Key));

    internal object? Value => Keys.Count == 0 ? Slot.Peek()
        : Slot is SettingsSlot settings ? settings.PeekAt(Keys)
        : Slot.Peek() is IDictionary map && map.Contains(Keys[0]) ? map[Keys[0]]
        : null;

    /// <summary>Gets the definitions of the place, strongest first.</summary>
    internal IEnumerable<Definition> Definitions => Slot.Definitions
        .Where(IsHere)
        .OrderBy(static d => d.Priority)
        .ThenBy(static d => d, DefinitionOrder.Instance);

    /// <summary>Gets the definitions that count.</summary>
    internal IEnumerable<Definition> Counting => Slot.Counting().Where(IsHere);

    /// <summary>Gets the paths of what the value consists of: keys of a map or of settings, items of a list, rows of a table.</summary>
    internal IEnumerable<string> Elements => Value switch
    {
        Setting { Kind: SettingKind.Map } map => map.Entries.Keys.Select(key => Path + OptionPaths.Key(key)),
        Setting { Kind: SettingKind.List } list => list.Items.Select((_, index) => $"{Path}[{index}]"),
        IDictionary map => map.Keys.Cast<string>().Select(key => Path + OptionPaths.Key(key)),
        string[] keys when Slot is TableSlot => keys.Select(key => Path + OptionPaths.Key(key)),
        IList list => Enumerable.Range(0, list.Count).Select(index => $"{Path}[{index}]"),
        _ => [],
    };

    internal static OptionPlace? Inside(Slot slot, ReadOnlySpan<OptionPathSegment> rest)
    {
        foreach (var segment in rest)
        {
            if (segment.Kind != OptionPathSegmentKind.Key)
            {
                return null;
            }
        }

        var keys = rest.ToArray().Select(static segment => segment.Text).ToList();
        var place = new OptionPlace(slot, keys);
        return slot is SettingsSlot || (keys.Count == 1 && slot.Peek() is IDictionary && (place.Value is not null || place.Definitions.Any())) ? place : null;
    }

    private bool IsHere(Definition definition) =>
        Keys.Count == 0
        || (definition is SettingDefinition setting
            ? setting.Keys.Zip(Keys).All(static pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal))
            : string.Equals(definition.Key, Keys[0], StringComparison.Ordinal));
}
