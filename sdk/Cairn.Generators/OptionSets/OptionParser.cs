using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cairn.Generators;

/// <summary>Reads one option out of its property.</summary>
internal static class OptionParser
{
    public static OptionModel Parse(IPropertySymbol property, Compilation compilation, CancellationToken cancellationToken)
    {
        var (kind, element) = OptionKinds.Of(property.Type);
        var location = property.Locations[0];
        var rules = property.GetAttributes()
            .Where(static a => a.AttributeConstructor is not null && a.AttributeClass!.DerivesFrom("System.ComponentModel.DataAnnotations.ValidationAttribute"))
            .ToList();
        var isNullable = property.Type.NullableAnnotation == NullableAnnotation.Annotated;
        return new OptionModel(
            property.Name,
            kind,
            Modifiers(property, cancellationToken),
            Literals.FullName(property.Type),
            Literals.FullName(element),
            Accessor(property, property.GetMethod),
            Accessor(property, property.SetMethod),
            isNullable,
            kind.IsAlwaysThere() && element.CanBeCreated(),
            OptionDefaults.Member(property, kind, element, compilation),
            new EquatableArray<string>(rules.Select(Literals.Attribute)),
            Traits(property),
            new OptionText(
                XmlDocs.Summary(property),
                XmlDocs.Remarks(property),
                XmlDocs.Example(property),
                TypeTexts.Of(kind, element, isNullable),
                OptionDefaults.Text(property, kind),
                new EquatableArray<string>(rules.Select(RuleTexts.Of)),
                property.Attribute("System.ComponentModel.EditorBrowsableAttribute") is not null),
            // The same path as [CallerFilePath] gives, which a deterministic build maps.
            compilation.Options.SourceReferenceResolver?.NormalizePath(location.SourceTree!.FilePath, baseFilePath: null) ?? location.SourceTree!.FilePath,
            location.GetLineSpan().StartLinePosition.Line + 1);
    }

    private static OptionTraits Traits(IPropertySymbol property) => new(
        property.TextOf(Names.KeyPattern),
        property.TextOf(Names.RowName),
        property.Attribute("System.ComponentModel.ReadOnlyAttribute")?.FirstArgument()?.Value is true,
        property.Attribute(Names.Unique) is not null,
        property.TextOf(Names.Unique),
        property.TextOf(Names.RenamedTo),
        property.TextOf(Names.Removed));

    /// <summary>Both parts of a partial property need the same modifiers.</summary>
    private static string Modifiers(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not PropertyDeclarationSyntax declaration ? ""
            : string.Concat(declaration.Modifiers.Where(static m => !m.IsKind(SyntaxKind.PartialKeyword)).Select(static m => $"{m.Text} "));

    private static string? Accessor(IPropertySymbol property, IMethodSymbol? accessor)
    {
        if (accessor is null)
        {
            return null;
        }

        var keyword = accessor.MethodKind == MethodKind.PropertyGet ? "get" : accessor.IsInitOnly ? "init" : "set";
        return accessor.DeclaredAccessibility == property.DeclaredAccessibility ? keyword
            : $"{SyntaxFacts.GetText(accessor.DeclaredAccessibility)} {keyword}";
    }
}
