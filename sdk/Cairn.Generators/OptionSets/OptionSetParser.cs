using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cairn.Generators;

/// <summary>Reads option set types out of the syntax.</summary>
internal static class OptionSetParser
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is ClassDeclarationSyntax { BaseList: not null } type && type.Modifiers.Any(SyntaxKind.PartialKeyword);

    public static OptionSetModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is not INamedTypeSymbol type
            || !type.DerivesFrom(Names.OptionSet)
            || type.IsFileLocal
            || type.MainDeclaration(cancellationToken) != context.Node)
        {
            return null;
        }

        // A property that someone implements already is theirs.
        var properties = type.GetMembers().OfType<IPropertySymbol>()
            .Where(static p => p.IsOption())
            .OrderBy(static p => p.Locations[0].SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(static p => p.Locations[0].SourceSpan.Start);
        return new OptionSetModel(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            new EquatableArray<string>(Containers(type)),
            Declaration(type),
            Literals.FullName(type),
            type.BaseType!.Is(Names.OptionSet) ? null : Literals.FullName(type.BaseType!),
            type.IsSealed,
            new EquatableArray<OptionModel>(properties.Select(p => OptionParser.Parse(p, context.SemanticModel.Compilation, cancellationToken))),
            XmlDocs.Summary(type),
            MemberParser.Parse(type));
    }

    private static string Declaration(INamedTypeSymbol type) =>
        Names.Escape(type.Name) + (type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", type.TypeParameters.Select(static p => Names.Escape(p.Name)))}>");

    private static Stack<string> Containers(INamedTypeSymbol type)
    {
        var containers = new Stack<string>();
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            var keyword = (container.IsRecord, container.TypeKind) switch
            {
                (true, TypeKind.Struct) => "record struct",
                (true, _) => "record",
                (_, TypeKind.Struct) => "struct",
                (_, TypeKind.Interface) => "interface",
                _ => "class",
            };
            containers.Push($"partial {keyword} {Declaration(container)}");
        }

        return containers;
    }
}
