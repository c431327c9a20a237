using System.Text.Json.Serialization;

namespace Cairn.Activation.Pulling;

/// <summary>How the memory of what was fetched is written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PullState))]
internal sealed partial class PullJson : JsonSerializerContext;
