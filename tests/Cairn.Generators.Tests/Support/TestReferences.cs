using Microsoft.CodeAnalysis;

namespace Cairn.Generators.Tests.Support;

/// <summary>The base library and the module system, as the test process has them.</summary>
internal static class TestReferences
{
    public static IReadOnlyList<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static file => IsWanted(Path.GetFileNameWithoutExtension(file)))
            .Select(static file => MetadataReference.CreateFromFile(file))];

    private static bool IsWanted(string name) =>
        name is "mscorlib" or "netstandard" or "Cairn.Composition" || name.StartsWith("System.", StringComparison.Ordinal) || name == "System";
}
