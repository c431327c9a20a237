using System.Text;
using System.Text.Json;

namespace Cairn.Sdk;

/// <summary>Writes a lock file as people review it: one line for each fact and for each package, so that a diff shows what changed.</summary>
internal static class LockText
{
    internal static string Of(JsonElement root)
    {
        var text = new StringBuilder("{\n");
        text.AppendJoin(",\n", root.EnumerateObject().Select(static property => $"  \"{property.Name}\": {Value(property.Value)}"));
        return text.Append("\n}\n").ToString();
    }

    private static string Value(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
        ? $"[\n{string.Join(",\n", value.EnumerateArray().Select(static item => $"    {Line(item)}"))}\n  ]"
        : Line(value);

    private static string Line(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{ {string.Join(", ", value.EnumerateObject().Select(static property => $"\"{property.Name}\": {Line(property.Value)}"))} }}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Line))}]",
        JsonValueKind.String => Quoted(value.GetString()!),
        _ => value.GetRawText(),
    };

    /// <summary>Quotes text and leaves readable what needs no escape in a file: hashes have a plus.</summary>
    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
