using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Generators;

/// <summary>What the project file says that the generated program needs.</summary>
/// <param name="HostClass">The class that the project configures; null when it is no machine.</param>
/// <param name="Machine">The machine's name.</param>
internal sealed record ProjectModel(string? HostClass, string Machine)
{
    public static ProjectModel Of(AnalyzerConfigOptions options)
    {
        string Property(string name) => options.TryGetValue($"build_property.{name}", out var value) ? value : "";
        return Property("PackageKind") == "Host" && Property("HostClass") is { Length: > 0 } hostClass
            ? new ProjectModel(hostClass, Property("MachineName"))
            : new ProjectModel(HostClass: null, "");
    }
}
