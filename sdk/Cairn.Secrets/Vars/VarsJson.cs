using System.Text.Json.Serialization;

namespace Cairn.Secrets.Vars;

/// <summary>How host programs and the command line talk about vars.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(MachineVars))]
[JsonSerializable(typeof(GeneratorRequest))]
[JsonSerializable(typeof(GeneratorResult))]
internal sealed partial class VarsJson : JsonSerializerContext;
