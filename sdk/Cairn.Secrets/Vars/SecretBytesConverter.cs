using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cairn.Secrets.Vars;

/// <summary>Carries secrets in JSON as base64, without ever making a string of them.</summary>
internal sealed class SecretBytesConverter : JsonConverter<SecretBytes>
{
    public override SecretBytes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => SecretBytes.Take(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, SecretBytes value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value.Span);
}
