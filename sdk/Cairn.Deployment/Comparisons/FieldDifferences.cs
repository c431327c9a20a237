using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cairn.Deployment.Comparisons;

/// <summary>Says in which properties two entries of a manifest differ, by the names that a manifest has for them.</summary>
internal static class FieldDifferences
{
    private const int MaxValue = 100;

    private static readonly string[] s_names = ["name", "path", "user", "domain", "label", "key"];

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compares two entries.</summary>
    /// <param name="old">The old one; null for none.</param>
    /// <param name="next">The next one; null for none.</param>
    /// <param name="without">Properties that do not count.</param>
    /// <returns>A line for each property.</returns>
    internal static IEnumerable<string> Of<T>(T? old, T? next, params IReadOnlyCollection<string> without)
        where T : class
    {
        var (before, after) = (Leaves(old), Leaves(next));
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(name => !without.Contains(name.Split('.', '[')[0], StringComparer.Ordinal)).Order(StringComparer.Ordinal))
        {
            var (one, other) = (before.GetValueOrDefault(name) ?? [], after.GetValueOrDefault(name) ?? []);
            if (one.Count == 1 && other.Count == 1 && one[0] != other[0])
            {
                yield return $"{name}: {Short(one[0])} → {Short(other[0])}";
            }
            else if (!one.SequenceEqual(other, StringComparer.Ordinal))
            {
                var words = one.Except(other, StringComparer.Ordinal).Select(static value => $"- {Short(value)}").Concat(other.Except(one, StringComparer.Ordinal).Select(static value => $"+ {Short(value)}")).ToList();
                yield return $"{name}: {(words.Count == 0 ? "another order" : string.Join(", ", words))}";
            }
        }
    }

    /// <summary>Gives every value by its path; the values of a list of texts together.</summary>
    private static SortedDictionary<string, List<string>> Leaves<T>(T? entry)
        where T : class
    {
        var leaves = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        if (entry is not null)
        {
            Add("", JsonSerializer.SerializeToElement(entry, s_json), leaves);
        }

        return leaves;
    }

    private static void Add(string path, JsonElement element, SortedDictionary<string, List<string>> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Add(path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value, leaves);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Add(item.ValueKind == JsonValueKind.Object ? $"{path}[{Key(item)}]" : path, item, leaves);
                }

                break;
            default:
                (leaves.TryGetValue(path, out var values) ? values : leaves[path] = []).Add(element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText());
                break;
        }
    }

    /// <summary>Things in a list are told apart by what names them.</summary>
    private static string Key(JsonElement item) => s_names
        .Select(name => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null)
        .FirstOrDefault(static name => name is not null) ?? item.GetRawText();

    private static string Short(string value) => value.Length <= MaxValue ? $"'{value}'" : $"'{value[..MaxValue]}…'";
}
