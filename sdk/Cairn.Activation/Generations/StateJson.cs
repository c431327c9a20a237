using System.Text.Json.Serialization;

namespace Cairn.Activation.Generations;

/// <summary>How the activator's own files are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Ledger))]
[JsonSerializable(typeof(LastActivation))]
internal sealed partial class StateJson : JsonSerializerContext;
