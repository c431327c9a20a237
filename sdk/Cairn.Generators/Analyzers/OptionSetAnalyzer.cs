using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Generators;

/// <summary>Finds mistakes in the declaration of option sets.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionSetAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        GeneratorDiagnostics.NotPartial,
        GeneratorDiagnostics.PropertyNotPartial,
        GeneratorDiagnostics.UnsupportedType,
        GeneratorDiagnostics.Accessor,
        GeneratorDiagnostics.DefaultMismatch,
        GeneratorDiagnostics.MissingMember,
        GeneratorDiagnostics.Undocumented,
        GeneratorDiagnostics.State,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(static c => AnalyzeType(c, (INamedTypeSymbol)c.Symbol), SymbolKind.NamedType);
    }

    private static void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || !type.DerivesFrom(Names.OptionSet))
        {
            return;
        }

        if (!IsPartial(type, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(GeneratorDiagnostics.NotPartial, type.Locations[0], type.Name));
        }

        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(static p => !p.IsStatic && !p.IsIndexer))
        {
            AnalyzeProperty(context, property);
        }

        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic && !f.IsConst && !f.IsImplicitlyDeclared))
        {
            context.ReportDiagnostic(Diagnostic.Create(GeneratorDiagnostics.State, field.Locations[0], field.Name, type.Name));
        }
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken) is ClassDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void AnalyzeProperty(SymbolAnalysisContext context, IPropertySymbol property)
    {
        var location = property.Locations[0];
        if (!property.IsPartialDefinition)
        {
            if (property.SetMethod is not null && property.DeclaredAccessibility == Accessibility.Public && !property.IsOverride && IsAutoProperty(property))
            {
                Report(GeneratorDiagnostics.PropertyNotPartial, property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
            }

            return;
        }

        var (kind, element) = OptionParser.Classify(property.Type);
        if (Suggestion(property.Type, kind, element) is { } suggestion)
        {
            Report(GeneratorDiagnostics.UnsupportedType, property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), suggestion);
        }

        var hasSetter = property.SetMethod is not null;
        if (property.GetMethod is null || hasSetter == (kind is OptionKind.Table or OptionKind.Nested))
        {
            var accessors = kind is OptionKind.Table or OptionKind.Nested ? "{ get; }" : "{ get; set; }";
            Report(GeneratorDiagnostics.Accessor, property.Name, $"public partial {property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {property.Name} {accessors}");
        }

        if (property.DeclaredAccessibility == Accessibility.Public && string.IsNullOrWhiteSpace(property.GetDocumentationCommentXml(cancellationToken: context.CancellationToken)))
        {
            Report(GeneratorDiagnostics.Undocumented, property.Name);
        }

        DefaultRules.Check(property, kind, element, Report);

        void Report(DiagnosticDescriptor descriptor, params object[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(descriptor, location, arguments));
    }

    private static bool IsAutoProperty(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    /// <summary>Says which type an option should have instead of one that definitions cannot be merged into.</summary>
    private static string? Suggestion(ITypeSymbol type, OptionKind kind, ITypeSymbol element)
    {
        if (kind == OptionKind.Map && element.Is("Cairn.Composition.Setting"))
        {
            return "Setting";
        }

        if (kind == OptionKind.Table && element is not ITypeParameterSymbol && !element.DerivesFrom(Names.OptionSet))
        {
            return $"OptionMap<{element.Name}>";
        }

        if (kind != OptionKind.Scalar || type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (type.TypeKind == TypeKind.Delegate)
        {
            return "a method of a module";
        }

        var interfaces = type.AllInterfaces.Concat(type.TypeKind == TypeKind.Interface && type is INamedTypeSymbol self ? [self] : []).ToList();
        var map = interfaces.Find(static i => i.IsGenericType && i.Name is "IDictionary" or "IReadOnlyDictionary");
        if (map is not null)
        {
            return $"OptionMap<{map.TypeArguments[1].Name}>";
        }

        return interfaces.Find(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) is { } list
            && (type.TypeKind == TypeKind.Array || type.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal))
                ? $"OptionList<{list.TypeArguments[0].ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>"
                : null;
    }
}
