using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cairn.Activation.Files.Settings;

/// <summary>A JSON text in which single keys change, while all else stays as it was written: order, comments and spaces.</summary>
internal sealed class JsonText
{
    private const int IndentWidth = 2;

    private static readonly JsonDocumentOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // Nobody reads these files as HTML.
    private static readonly JsonWriterOptions s_plain = new() { Indented = true, IndentSize = IndentWidth, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private byte[] _text;
    private JsonSpan _root;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    internal JsonText(byte[] text)
    {
        (_text, _root) = (text, JsonSpan.Parse(text));
        if (_root.Members is null)
        {
            throw new JsonException("it is no object");
        }
    }

    internal byte[] Bytes => _text;

    internal bool IsEmpty => _root.Members!.Count == 0;

    /// <summary>Gives the value of a key as JSON without spaces; null when there is none.</summary>
    internal string? Get(KeyPath path) => Locate(path) is { } member ? Compact(_text.AsMemory(member.Value.Start, member.Value.End - member.Value.Start)) : null;

    /// <summary>Gives the key on the way that is something else than an object; null when nothing is in the way.</summary>
    internal KeyPath? Obstacle(KeyPath path) => path.Ancestors().FirstOrDefault(ancestor => Locate(ancestor) is { Value.Members: null });

    internal void Set(KeyPath path, string value)
    {
        if (Locate(path) is { } member)
        {
            Replace(member.Value.Start, member.Value.End, Indented(value, path.Depth));
            return;
        }

        var missing = path.Ancestors().FirstOrDefault(ancestor => Locate(ancestor) is null) ?? path;
        var whole = missing == path ? value : Nest(path.Names.Skip(missing.Depth), value);
        Insert(missing.Depth == 1 ? _root : Locate(missing.Parent)!.Value, missing, whole);
    }

    /// <summary>Removes a key, and objects that had nothing else.</summary>
    internal void Remove(KeyPath path)
    {
        if (Locate(path) is not { } member)
        {
            return;
        }

        var members = (path.Depth == 1 ? _root : Locate(path.Parent)!.Value).Members!;
        var index = members.ToList().IndexOf(member);
        var (start, end) = index < members.Count - 1 ? (member.Start, members[index + 1].Start)
            : index > 0 ? (members[index - 1].Value.End, member.Value.End)
            : (member.Start, AfterComma(member.Value.End));
        Replace(start, end, []);
        if (path.Depth > 1 && Locate(path.Parent) is { Value.Members.Count: 0 })
        {
            Remove(path.Parent);
        }
    }

    internal static string Compact(ReadOnlyMemory<byte> json) => JsonNode.Parse(json.Span, documentOptions: s_lenient)?.ToJsonString() ?? "null";

    private void Insert(JsonSpan into, KeyPath path, string value)
    {
        var line = (byte[])[(byte)'\n', .. Spaces(path.Depth), .. Encoding.UTF8.GetBytes(Quoted(path.Name)), (byte)':', (byte)' ', .. Indented(value, path.Depth)];
        if (into.Members is not [.., var last])
        {
            Replace(into.Start + 1, into.Start + 1, [.. line, (byte)'\n', .. Spaces(path.Depth - 1)]);
            return;
        }

        var after = AfterComma(last.Value.End);
        Replace(after, after, after > last.Value.End ? line : [(byte)',', .. line]);
    }

    private JsonMember? Locate(KeyPath path)
    {
        JsonMember? member = null;
        foreach (var name in path.Names)
        {
            member = (member is null ? _root : member.Value).Find(name);
            if (member is null)
            {
                return null;
            }
        }

        return member;
    }

    private void Replace(int start, int end, byte[] text)
    {
        _text = [.. _text.AsSpan(0, start), .. text, .. _text.AsSpan(end)];
        _root = JsonSpan.Parse(_text);
    }

    /// <summary>Gives the place after the comma that follows; the same place when none does before the object ends.</summary>
    private int AfterComma(int start)
    {
        for (var at = start; at < _text.Length; at++)
        {
            switch (_text[at])
            {
                case (byte)',':
                    return at + 1;
                case (byte)'/':
                    at = EndOfComment(at);
                    break;
                case (byte)'}':
                    return start;
                default:
                    break;
            }
        }

        return start;
    }

    private int EndOfComment(int at)
    {
        ReadOnlySpan<byte> end = _text[at + 1] == (byte)'*' ? "*/"u8 : "\n"u8;
        var length = _text.AsSpan(at + 2).IndexOf(end);
        return length < 0 ? _text.Length : at + 2 + length + end.Length - 1;
    }

    private static string Nest(IEnumerable<string> names, string value) => names.Reverse().Aggregate(value, static (inner, name) => $"{{{Quoted(name)}:{inner}}}");

    private static string Quoted(string name) => JsonSerializer.Serialize(name, SettingsJson.Default.String);

    private static byte[] Indented(string json, int depth)
    {
        using var memory = new MemoryStream();
        using (var document = JsonDocument.Parse(json))
        using (var writer = new Utf8JsonWriter(memory, s_plain))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(memory.ToArray()).Replace("\n", "\n" + new string(' ', depth * IndentWidth), StringComparison.Ordinal));
    }

    private static byte[] Spaces(int depth) => [.. Enumerable.Repeat((byte)' ', depth * IndentWidth)];
}
