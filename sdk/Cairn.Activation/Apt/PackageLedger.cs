using System.Text.Json.Serialization;

namespace Cairn.Activation.Apt;

/// <summary>What Cairn did to packages, and so takes back when it is no longer declared.</summary>
internal sealed record PackageLedger
{
    internal const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Gets the packages that Cairn installed, whether declared or needed by those.</summary>
    public IReadOnlyList<string> Installed { get; init; } = [];

    /// <summary>Gets the packages that were there as needed only by others, until they were declared.</summary>
    public IReadOnlyList<string> Marked { get; init; } = [];

    /// <summary>Gets the packages that APT chose for declared names which several packages provide, by that name.</summary>
    public IReadOnlyDictionary<string, string> Chosen { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>What is kept about packages, as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", AllowDuplicateProperties = false, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PackageLedger))]
internal sealed partial class PackageJson : JsonSerializerContext;
