using System.Text.Json;

namespace Cairn.Activation.Files.Settings;

/// <summary>Puts Cairn's keys into a settings file that programs write too, and takes back those that it no longer sets.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Keys">The keys that are Cairn's in it, by JSON pointer.</param>
/// <param name="IsEmpty">Whether nothing is in it any more.</param>
/// <param name="Changed">The keys that somebody else had set to something else.</param>
internal sealed record SettingsMerge(byte[] Text, SortedDictionary<string, MergedKey> Keys, bool IsEmpty, IReadOnlyList<string> Changed)
{
    /// <summary>Merges.</summary>
    /// <param name="present">The text that is there; empty for none.</param>
    /// <param name="wanted">The object with Cairn's keys; empty for none.</param>
    /// <param name="owned">The keys that Cairn set before.</param>
    /// <returns>What comes of it.</returns>
    /// <exception cref="JsonException">One of the texts is no JSON object, or has a value where the other has an object.</exception>
    internal static SettingsMerge Of(byte[] present, byte[] wanted, IReadOnlyDictionary<string, MergedKey> owned)
    {
        var text = new JsonText(present.Length == 0 ? "{}\n"u8.ToArray() : present);
        var leaves = wanted.Length == 0 ? [] : Leaves(wanted);
        var keys = new SortedDictionary<string, MergedKey>(StringComparer.Ordinal);
        var changed = new List<string>();
        foreach (var (pointer, key) in owned.Where(key => !leaves.ContainsKey(key.Key)))
        {
            Retract(text, KeyPath.Parse(pointer), key);
        }

        foreach (var (pointer, value) in leaves)
        {
            var path = KeyPath.Parse(pointer);
            if (text.Obstacle(path) is { } obstacle)
            {
                throw new JsonException($"'{obstacle}' is a single value, and Cairn has keys below it");
            }

            var now = text.Get(path);
            var old = owned.GetValueOrDefault(pointer);
            if (old is not null && now is not null && now != old.Value && now != value)
            {
                changed.Add(pointer);
            }

            keys[pointer] = new MergedKey(value, old is null ? now : old.Before);
            if (now != value)
            {
                text.Set(path, value);
            }
        }

        return new SettingsMerge(text.Bytes, keys, text.IsEmpty, changed);
    }

    /// <summary>Only what is still as Cairn set it is Cairn's to take back.</summary>
    private static void Retract(JsonText text, KeyPath path, MergedKey key)
    {
        if (text.Get(path) != key.Value || key.Before == key.Value)
        {
            return;
        }

        if (key.Before is { } before)
        {
            text.Set(path, before);
        }
        else
        {
            text.Remove(path);
        }
    }

    /// <summary>Objects are merged key by key; anything else, lists too, is a value.</summary>
    private static SortedDictionary<string, string> Leaves(byte[] wanted)
    {
        var leaves = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(wanted);
        Add(document.RootElement, new KeyPath([]), leaves);
        return leaves;
    }

    private static void Add(JsonElement element, KeyPath path, SortedDictionary<string, string> leaves)
    {
        if (element.ValueKind == JsonValueKind.Object && (path.Depth == 0 || element.EnumerateObject().Any()))
        {
            foreach (var member in element.EnumerateObject())
            {
                Add(member.Value, path.Below(member.Name), leaves);
            }
        }
        else if (path.Depth == 0)
        {
            throw new JsonException("it is no object");
        }
        else
        {
            leaves[path.ToString()] = JsonText.Compact(System.Text.Encoding.UTF8.GetBytes(element.GetRawText()));
        }
    }
}
