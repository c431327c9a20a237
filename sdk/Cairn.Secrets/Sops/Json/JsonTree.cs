using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Cairn.Secrets.Sops.Json;

/// <summary>Trees as JSON: one object, indented with tabs as SOPS does.</summary>
internal static class JsonTree
{
    private const string What = "JSON";

    private static readonly JsonReaderOptions Strict = new() { CommentHandling = JsonCommentHandling.Disallow };

    internal static SopsTree Read(ReadOnlySpan<byte> text, string subject)
    {
        try
        {
            var reader = new Utf8JsonReader(text, Strict);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw SecretsDiagnostics.SopsMalformed.Error(subject, What, "it is not an object");
            }

            var map = ReadMap(ref reader, subject);
            reader.Read();
            return new SopsTree([map]);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The cause may quote what it read, so only its place is passed on.
            var place = fault is JsonException { LineNumber: { } line } json ? $"line {line + 1}, byte {json.BytePositionInLine + 1} is wrong" : "a text is not UTF-8";
            throw SecretsDiagnostics.SopsMalformed.Error(subject, What, place);
        }
    }

    internal static SecretBytes Write(SopsTree tree, string subject)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = true, IndentCharacter = '\t', IndentSize = 1, NewLine = "\n" }))
        {
            WriteNode(writer, tree.Documents[0], subject);
        }

        buffer.Write("\n"u8);
        var text = SecretBytes.Copy(buffer.WrittenSpan);
        buffer.Clear();
        return text;
    }

    private static SopsMap ReadMap(ref Utf8JsonReader reader, string subject)
    {
        var map = new SopsMap();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            if (map[key] is not null)
            {
                throw SecretsDiagnostics.SopsMalformed.Error(subject, What, $"the key '{key}' is there twice");
            }

            reader.Read();
            map.Add(key, ReadNode(ref reader, subject));
        }

        return map;
    }

    private static SopsNode ReadNode(ref Utf8JsonReader reader, string subject)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadMap(ref reader, subject);
            case JsonTokenType.StartArray:
                var list = new SopsList();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    list.Items.Add(ReadNode(ref reader, subject));
                }

                return list;
            case JsonTokenType.Number:
                return SopsNumber.Read(reader.ValueSpan)
                    ?? throw SecretsDiagnostics.SopsMalformed.Error(subject, What, "a number is larger than 64 bits can hold; write it as a string");
            case JsonTokenType.True or JsonTokenType.False:
                return SopsLeaf.Of(reader.TokenType == JsonTokenType.True);
            case JsonTokenType.Null:
                return new SopsLeaf(SopsKind.Null, []);
            default:
                var bytes = new byte[reader.ValueSpan.Length];
                var length = reader.CopyString(bytes);
                var text = bytes[..length];
                CryptographicOperations.ZeroMemory(bytes);
                return new SopsLeaf(SopsKind.Text, text);
        }
    }

    private static void WriteNode(Utf8JsonWriter writer, SopsNode node, string subject)
    {
        switch (node)
        {
            case SopsMap map:
                writer.WriteStartObject();
                foreach (var item in map.Items.Where(static item => item.Key is not null))
                {
                    writer.WritePropertyName(item.Key!);
                    WriteNode(writer, item.Value, subject);
                }

                writer.WriteEndObject();
                break;
            case SopsList list:
                writer.WriteStartArray();
                foreach (var item in list.Items.Where(static item => item is not SopsComment))
                {
                    WriteNode(writer, item, subject);
                }

                writer.WriteEndArray();
                break;
            case SopsLeaf leaf:
                WriteLeaf(writer, leaf, subject);
                break;
        }
    }

    private static void WriteLeaf(Utf8JsonWriter writer, SopsLeaf leaf, string subject)
    {
        switch (leaf.Kind)
        {
            case SopsKind.Null:
                writer.WriteNullValue();
                break;
            case SopsKind.Boolean:
                writer.WriteBooleanValue(leaf.Bytes is [(byte)'T', ..]);
                break;
            case SopsKind.Integer:
                writer.WriteNumberValue(long.Parse(leaf.Bytes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
                break;
            case SopsKind.Float when SopsNumber.IsFinite(leaf):
                writer.WriteNumberValue(double.Parse(leaf.Bytes, CultureInfo.InvariantCulture));
                break;
            default:
                try
                {
                    writer.WriteStringValue(leaf.Bytes);
                }
                catch (ArgumentException)
                {
                    throw SecretsDiagnostics.SopsMalformed.Error(subject, What, "a decrypted value is not UTF-8; read the file in its binary form");
                }

                break;
        }
    }
}
