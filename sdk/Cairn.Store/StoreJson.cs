using System.Text.Json.Serialization;
using Cairn.Store.Closures;
using Cairn.Store.Objects;

namespace Cairn.Store;

/// <summary>Everything this library reads and writes as JSON, strictly and with the same bytes everywhere.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ClosureDocument))]
[JsonSerializable(typeof(ObjectDocument))]
internal sealed partial class StoreJson : JsonSerializerContext;
