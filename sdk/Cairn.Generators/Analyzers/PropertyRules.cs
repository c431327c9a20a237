using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Generators;

/// <summary>Checks one property of an option set.</summary>
internal static class PropertyRules
{
    public static void Check(SymbolAnalysisContext context, IPropertySymbol property)
    {
        var location = property.Locations[0];
        if (property.IsStatic)
        {
            // Other generators implement static ones: regular expressions, for example.
            if (property is { IsPartialDefinition: true, PartialImplementationPart: null })
            {
                Report(GeneratorDiagnostics.StaticOption, property.Name);
            }
        }
        else if (property.IsOption())
        {
            CheckOption(context, property, Report);
        }
        else if (property is { IsPartialDefinition: false, SetMethod: not null, DeclaredAccessibility: Accessibility.Public, IsOverride: false } && IsAutoProperty(property))
        {
            var (kind, _) = OptionKinds.Of(property.Type);
            Report(GeneratorDiagnostics.PropertyNotPartial, property.Name, Declaration(property, kind));
        }

        void Report(DiagnosticDescriptor descriptor, params object[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, arguments));
    }

    private static void CheckOption(SymbolAnalysisContext context, IPropertySymbol property, Action<DiagnosticDescriptor, object[]> report)
    {
        var (kind, element) = OptionKinds.Of(property.Type);
        TypeRules.Check(property, kind, element, report);
        CheckAccessors(property, kind, report);
        NameRules.Check(property, report);
        DefaultRules.Check(property, kind, element, context.Compilation, report);
        CheckTableAttributes(property, kind, report);
        if (property.DeclaredAccessibility == Accessibility.Public && !IsDocumented(property, context.CancellationToken))
        {
            report(GeneratorDiagnostics.Undocumented, [property.Name]);
        }
    }

    private static void CheckAccessors(IPropertySymbol property, OptionKind kind, Action<DiagnosticDescriptor, object[]> report)
    {
        var isReadOnly = property.SetMethod is null;
        var problem = kind == OptionKind.Unknown ? null
            : property.GetMethod is null ? "modules read options, too"
            : property.SetMethod?.IsInitOnly == true ? "modules define options at any time"
            : isReadOnly && !kind.IsAlwaysThere() ? "writing to an option defines it"
            : !isReadOnly && kind.IsAlwaysThere() ? "it always exists, and only what is in it is defined"
            : null;
        if (problem is not null)
        {
            report(GeneratorDiagnostics.Accessor, [property.Name, Declaration(property, kind), problem]);
        }
    }

    private static void CheckTableAttributes(IPropertySymbol property, OptionKind kind, Action<DiagnosticDescriptor, object[]> report)
    {
        if (kind is OptionKind.Table or OptionKind.Unknown)
        {
            return;
        }

        foreach (var name in new[] { Names.KeyPattern, Names.RowName })
        {
            if (property.Attribute(name) is { AttributeClass: { } attribute })
            {
                report(GeneratorDiagnostics.NoEffect, [attribute.Name.Replace("Attribute", ""), property.Name, "it is no table. Declare an 'OptionTable<…>', or remove the attribute"]);
            }
        }
    }

    private static string Declaration(IPropertySymbol property, OptionKind kind) =>
        $"{SyntaxFacts.GetText(property.DeclaredAccessibility)} partial {Literals.ShortName(property.Type)} {Names.Escape(property.Name)} {(kind.IsAlwaysThere() ? "{ get; }" : "{ get; set; }")}";

    private static bool IsAutoProperty(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>Says whether there is a comment; a compilation without a documentation file knows it as ordinary text only.</summary>
    private static bool IsDocumented(IPropertySymbol property, CancellationToken cancellationToken) =>
        !string.IsNullOrWhiteSpace(property.GetDocumentationCommentXml(cancellationToken: cancellationToken))
        || property.DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree.Options.DocumentationMode == DocumentationMode.None
            && reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax declaration
            && declaration.GetLeadingTrivia().Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) && t.ToString().StartsWith("///", StringComparison.Ordinal)));
}
