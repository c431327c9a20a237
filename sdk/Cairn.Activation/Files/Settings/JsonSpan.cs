using System.Text.Json;

namespace Cairn.Activation.Files.Settings;

/// <summary>Where a value stands in a JSON text, in bytes.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Members">The members of an object, in order; null for another value.</param>
internal sealed record JsonSpan(int Start, int End, IReadOnlyList<JsonMember>? Members)
{
    private static readonly JsonReaderOptions s_lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Finds the values of a text, which may have comments and commas at ends, as editors write them.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static JsonSpan Parse(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, s_lenient);
        reader.Read();
        var root = Read(ref reader);
        return reader.Read() ? throw new JsonException("something follows its end") : root;
    }

    internal JsonMember? Find(string name) => Members?.LastOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal));

    private static JsonSpan Read(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return new JsonSpan(start, (int)reader.BytesConsumed, Members: null);
        }

        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, at) = (reader.GetString()!, (int)reader.TokenStartIndex);
            reader.Read();
            members.Add(new JsonMember(name, at, Read(ref reader)));
        }

        return new JsonSpan(start, (int)reader.BytesConsumed, members);
    }
}

/// <summary>A member of an object in a JSON text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">The first byte of the name.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMember(string Name, int Start, JsonSpan Value);
