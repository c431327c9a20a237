using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>Writes the members of an enumeration in camel case, and reads nothing else.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
internal sealed class CamelCaseEnum<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
