using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>Writes the members of an enumeration in camel case, and reads nothing else.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
/// <remarks>That of the library is made by reflection: its code cannot be compiled ahead, and every start of the activator compiled it for twelve enumerations.</remarks>
internal sealed class CamelCaseEnum<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    private readonly TEnum[] members = Enum.GetValues<TEnum>();
    private readonly string[] names = [.. Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            for (var index = 0; index < names.Length; index++)
            {
                if (reader.ValueTextEquals(names[index]))
                {
                    return members[index];
                }
            }
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(names[Array.IndexOf(members, value)]);
}
