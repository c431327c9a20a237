using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cairn.Generators;

/// <summary>Reads module types out of the syntax.</summary>
internal static class ModuleParser
{
    public static bool IsCandidate(SyntaxNode node) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    public static ModuleModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken) =>
        context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is INamedTypeSymbol type
        && type.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) == context.Node
            ? Parse(type)
            : null;

    private static ModuleModel? Parse(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.IsGenericType || !type.IsVisible(Accessibility.Internal) || !type.HasPublicConstructor())
        {
            return null;
        }

        var shape = type.DerivesFrom(Names.Feature) ? ModuleShape.Feature
            : type.DerivesFrom(Names.Service) ? ModuleShape.Service
            : ModuleShape.Plain;
        var classes = type.ConfiguredClasses().Select(Literals.FullName).ToList();
        return classes.Count == 0 && shape != ModuleShape.Service
            ? null
            : new ModuleModel(
                Literals.FullName(type),
                new EquatableArray<string>(classes),
                shape,
                type.Attribute("Cairn.Composition.ModuleIdentityAttribute")?.FirstArgument()?.Value as string,
                new EquatableArray<string>(Targets(type, "Cairn.Composition.DisablesAttribute")),
                new EquatableArray<string>(Targets(type, "Cairn.Composition.ReplacesAttribute")));
    }

    private static IEnumerable<string> Targets(INamedTypeSymbol type, string attribute) =>
        type.GetAttributes()
            .Where(a => a.AttributeClass!.Is(attribute))
            .Select(static a => a.FirstArgument()!.Value.Value switch
            {
                ITypeSymbol target => Literals.FullName(target).Replace("global::", ""),
                var name => (string)name!,
            });
}
