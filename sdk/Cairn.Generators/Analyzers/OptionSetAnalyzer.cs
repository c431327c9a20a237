using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
        GeneratorDiagnostics.ReservedName,
        GeneratorDiagnostics.NotCreatable,
        GeneratorDiagnostics.StaticOption,
        GeneratorDiagnostics.NoEffect,
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
        if (type.TypeKind != TypeKind.Class)
        {
            return;
        }

        if (!type.DerivesFrom(Names.OptionSet))
        {
            if (type.Attribute(Names.Extends) is not null)
            {
                Report(context, type, GeneratorDiagnostics.NoEffect, "Extends", type.Name, "it is no option set. Derive it from 'OptionSet'");
            }

            return;
        }

        CheckPartial(context, type);
        StateRules.Check(type, (symbol, arguments) => Report(context, symbol, GeneratorDiagnostics.State, arguments));
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(static p => !p.IsIndexer))
        {
            PropertyRules.Check(context, property);
        }
    }

    private static void CheckPartial(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (!type.IsPartial(context.CancellationToken))
        {
            Report(context, type, GeneratorDiagnostics.NotPartial, type.Name, "is an option set", "class");
        }

        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            if (!container.IsPartial(context.CancellationToken))
            {
                var keyword = container.IsRecord ? "record" : container.TypeKind == TypeKind.Struct ? "struct" : "class";
                Report(context, container, GeneratorDiagnostics.NotPartial, container.Name, $"contains the option set '{type.Name}'", keyword);
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, ISymbol symbol, DiagnosticDescriptor descriptor, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(descriptor, symbol.Locations[0], arguments));
}
