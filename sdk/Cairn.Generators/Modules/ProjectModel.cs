using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Generators;

/// <summary>What the project file says that the generated program needs.</summary>
internal sealed record ProjectModel(string? HostClass, string Machine, string RootNamespace)
{
    public static ProjectModel Of(AnalyzerConfigOptions options)
    {
        string Property(string name) => options.TryGetValue($"build_property.{name}", out var value) ? value : "";
        var hostClass = Property("PackageKind") == "Host" ? Property("HostClass") : "";
        return new ProjectModel(hostClass.Length == 0 ? null : hostClass, Property("MachineName"), Property("RootNamespace"));
    }
}
