using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Finds the registries of referenced assemblies, dependencies first, then by name.</summary>
internal static class ReferencedRegistries
{
    public static IEnumerable<string> Of(Compilation compilation)
    {
        var registries = new SortedDictionary<string, (IAssemblySymbol Assembly, string Registry)>(StringComparer.Ordinal);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Attribute(Names.ModuleAssembly)?.FirstArgument()?.Value is ITypeSymbol registry)
            {
                registries[assembly.Name] = (assembly, Literals.FullName(registry));
            }
        }

        var sorted = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Visit(string name)
        {
            if (registries.TryGetValue(name, out var found) && seen.Add(name))
            {
                foreach (var dependency in found.Assembly.Modules.SelectMany(static m => m.ReferencedAssemblies).Select(static r => r.Name).OrderBy(static n => n, StringComparer.Ordinal))
                {
                    Visit(dependency);
                }

                sorted.Add(found.Registry);
            }
        }

        foreach (var name in registries.Keys)
        {
            Visit(name);
        }

        return sorted;
    }
}
