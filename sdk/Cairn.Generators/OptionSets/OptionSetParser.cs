using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cairn.Generators;

/// <summary>Reads option set types out of the syntax.</summary>
internal static class OptionSetParser
{
    public static bool IsCandidate(SyntaxNode node) => node is ClassDeclarationSyntax type && type.Modifiers.Any(SyntaxKind.PartialKeyword);

    public static OptionSetModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is not INamedTypeSymbol type
            || type.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) != context.Node
            || !type.DerivesFrom(Names.OptionSet))
        {
            return null;
        }

        var properties = type.GetMembers().OfType<IPropertySymbol>()
            .Where(static p => p.IsPartialDefinition && !p.IsStatic)
            .OrderBy(static p => p.Locations[0].SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(static p => p.Locations[0].SourceSpan.Start);
        return new OptionSetModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            new EquatableArray<string>(Containers(type)),
            type.IsGenericType ? $"{type.Name}<{string.Join(", ", type.TypeParameters.Select(static p => p.Name))}>" : type.Name,
            Literals.FullName(type),
            type.BaseType!.Is(Names.OptionSet) ? null : Literals.FullName(type.BaseType!),
            type.IsSealed,
            type.IsAbstract,
            new EquatableArray<OptionModel>(properties.Select(OptionParser.Parse)),
            XmlDocs.Summary(type),
            new EquatableArray<string>(MemberOf(type)));
    }

    /// <summary>Gets the types on which the option set appears as a member.</summary>
    private static IEnumerable<string> MemberOf(INamedTypeSymbol type)
    {
        if (!type.IsAbstract && type.DerivesFrom(Names.Feature))
        {
            return type.ConfiguredClasses().Select(static c => Literals.FullName(c));
        }

        return type.DerivesFrom(Names.Service)
            ? [$"{Names.Platform}.Fleet"]
            : type.GetAttributes()
                .Where(static a => a.AttributeClass is { IsGenericType: true } c && c.Is("Cairn.Composition.ExtendsAttribute<TSet>"))
                .Select(static a => Literals.FullName(a.AttributeClass!.TypeArguments[0]));
    }

    private static Stack<string> Containers(INamedTypeSymbol type)
    {
        var containers = new Stack<string>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            containers.Push($"partial {(container.IsRecord ? "record" : container.TypeKind == TypeKind.Struct ? "struct" : "class")} {container.Name}");
        }

        return containers;
    }
}
