using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cairn.Generators;

/// <summary>Reads module types out of the syntax.</summary>
internal static class ModuleParser
{
    public static bool IsCandidate(SyntaxNode node) => node is TypeDeclarationSyntax { BaseList: not null } and not InterfaceDeclarationSyntax;

    public static ModuleModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is INamedTypeSymbol type
        && IsRegistered(type)
        && type.MainDeclaration(cancellationToken) == context.Node
            ? Parse(type)
            : null;

    /// <summary>Says whether the type runs wherever its assembly is referenced.</summary>
    private static bool IsRegistered(INamedTypeSymbol type) =>
        (type.IsModule() || type.DerivesFrom(Names.Service))
        && !type.IsGenericType
        && type.IsVisible(Accessibility.Internal)
        && type.CanBeCreated()
        && type.Attribute(Names.ImportedModule) is null;

    private static ModuleModel Parse(INamedTypeSymbol type) => new(
        Literals.FullName(type),
        new EquatableArray<string>(type.ConfiguredClasses().Select(Literals.FullName)),
        type.DerivesFrom(Names.Feature) ? ModuleShape.Feature : type.DerivesFrom(Names.Service) ? ModuleShape.Service : ModuleShape.Plain,
        type.TextOf(Names.ModuleIdentity),
        new EquatableArray<string>(Targets(type, Names.Disables)),
        new EquatableArray<string>(Targets(type, Names.Replaces)));

    private static IEnumerable<string> Targets(INamedTypeSymbol type, string attribute) =>
        type.GetAttributes()
            .Where(a => a.AttributeClass?.Is(attribute) == true)
            .Select(static a => a.FirstArgument()?.Value switch
            {
                INamedTypeSymbol target => RuntimeName(target),
                var name => name as string,
            })
            .OfType<string>()
            .OrderBy(static name => name, StringComparer.Ordinal);

    /// <summary>Names a type as <see cref="Type.FullName"/> does at run time.</summary>
    private static string RuntimeName(INamedTypeSymbol type) =>
        type.ContainingType is { } container ? $"{RuntimeName(container)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName
        : $"{Names.Simple(type.ContainingNamespace.ToDisplayString())}.{type.MetadataName}";
}
