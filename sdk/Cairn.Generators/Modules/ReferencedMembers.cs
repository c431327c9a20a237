using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>A member that an option set has on another one.</summary>
/// <param name="Target">The type that shows the member.</param>
/// <param name="Name">The name of the member.</param>
/// <param name="Type">The option set.</param>
internal sealed record ShownMember(ITypeSymbol Target, string Name, INamedTypeSymbol Type);

/// <summary>Finds the members that referenced assemblies add, by the extension properties that the generator gave them.</summary>
internal static class ReferencedMembers
{
    public static IEnumerable<ShownMember> Of(Compilation compilation) =>
        from assembly in ReferencedRegistries.CairnAssemblies(compilation)
        from type in Namespace(assembly)?.GetTypeMembers() ?? []
        where type.IsStatic && type.Name.EndsWith(MemberEmitter.ClassSuffix, StringComparison.Ordinal)
        from getter in type.GetMembers().OfType<IMethodSymbol>()
        where getter is { IsStatic: true, Parameters.Length: 1 } && getter.Name.StartsWith("get_", StringComparison.Ordinal)
        let shown = OptionSetIn(getter.ReturnType)
        where shown is not null
        select new ShownMember(getter.Parameters[0].Type, getter.Name.Substring("get_".Length), shown);

    private static INamespaceSymbol? Namespace(IAssemblySymbol assembly) =>
        Inner(Inner(assembly.GlobalNamespace, "Cairn"), "Platform");

    private static INamespaceSymbol? Inner(INamespaceSymbol? space, string name) =>
        space?.GetNamespaceMembers().FirstOrDefault(n => n.Name == name);

    /// <summary>Services are shown as tables.</summary>
    private static INamedTypeSymbol? OptionSetIn(ITypeSymbol type) =>
        (type is INamedTypeSymbol { TypeArguments.Length: 1 } table ? table.TypeArguments[0] : type) as INamedTypeSymbol;
}
