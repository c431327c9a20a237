using System.Text.Json.Serialization;

namespace Cairn.Activation.Accounts;

/// <summary>What is kept about accounts, as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n",
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(AccountIds))]
[JsonSerializable(typeof(AccountLedger))]
internal sealed partial class AccountJson : JsonSerializerContext;
