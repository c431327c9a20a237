using System.Text.Json;

namespace Cairn.Cli.Fallbacks;

/// <summary>An MSBuild item of a machine's project, overlays included.</summary>
internal sealed record EvaluatedItem(string Identity, IReadOnlyDictionary<string, string> Metadata)
{
    internal string Get(string name) => Metadata.GetValueOrDefault(name, "");

    /// <summary>Reads what <c>dotnet msbuild -getItem</c> prints.</summary>
    internal static IReadOnlyList<EvaluatedItem> Read(string json, string type)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()
                .Select(static item => item.EnumerateObject().ToDictionary(static m => m.Name, static m => m.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase))
                .Select(static metadata => new EvaluatedItem(metadata["Identity"], metadata)),
        ];
    }
}
