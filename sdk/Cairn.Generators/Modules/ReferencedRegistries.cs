using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Finds the registries of referenced assemblies, dependencies first, then by name.</summary>
internal static class ReferencedRegistries
{
    public static IEnumerable<string> Of(Compilation compilation)
    {
        var assemblies = new SortedDictionary<string, IAssemblySymbol>(StringComparer.Ordinal);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(static a => !IsFramework(a.Name)))
        {
            assemblies[assembly.Name] = assembly;
        }

        var sorted = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Visit(string name)
        {
            if (!assemblies.TryGetValue(name, out var assembly) || !seen.Add(name))
            {
                return;
            }

            foreach (var dependency in assembly.Modules.SelectMany(static m => m.ReferencedAssemblies).Select(static r => r.Name).OrderBy(static n => n, StringComparer.Ordinal))
            {
                Visit(dependency);
            }

            if (CanHaveModules(assembly) && assembly.Attribute(Names.ModuleAssembly)?.FirstArgument()?.Value is ITypeSymbol registry)
            {
                sorted.Add(Literals.FullName(registry));
            }
        }

        foreach (var name in assemblies.Keys)
        {
            Visit(name);
        }

        return sorted;
    }

    /// <summary>Gets the referenced assemblies that can have modules.</summary>
    public static IEnumerable<IAssemblySymbol> CairnAssemblies(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(static assembly => !IsFramework(assembly.Name) && CanHaveModules(assembly));

    /// <summary>Says whether the assembly references the module system. The attributes of others are never read: that would take time.</summary>
    private static bool CanHaveModules(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static r => r.Name == "Cairn.Composition"));

    private static bool IsFramework(string name) =>
        name is "System" or "mscorlib" or "netstandard"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
