using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Generators;

/// <summary>Finds modules that cannot take part in an evaluation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModuleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [GeneratorDiagnostics.NoConstructor, GeneratorDiagnostics.Unreachable, GeneratorDiagnostics.State];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            static c =>
            {
                var type = (INamedTypeSymbol)c.Symbol;
                if (type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } && (type.IsModule() || type.DerivesFrom(Names.Service)))
                {
                    AnalyzeModule(c, type);
                }
            },
            SymbolKind.NamedType);
    }

    private static void AnalyzeModule(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        // Generic modules and marked ones are imported as instances, by those who can name them.
        if (!type.IsGenericType && type.Attribute(Names.ImportedModule) is null)
        {
            if (!type.IsVisible(Accessibility.Internal))
            {
                Report(type, GeneratorDiagnostics.Unreachable, type.Name, type.IsFileLocal ? "local to its file" : "private, or stands in a private class");
            }
            else if (!type.CanBeCreated())
            {
                var isOptionSet = type.DerivesFrom(Names.OptionSet);
                Report(
                    type,
                    GeneratorDiagnostics.NoConstructor,
                    type.Name,
                    isOptionSet ? "public" : "public or internal",
                    isOptionSet ? ", and turn the parameters into options" : $", or mark it with '[ImportedModule]' and import instances: 'Import(new {type.Name}(…))'");
            }
        }

        if (!type.DerivesFrom(Names.OptionSet) && !type.IsRecord)
        {
            StateRules.Check(type, (symbol, arguments) => Report(symbol, GeneratorDiagnostics.State, arguments));
        }

        void Report(ISymbol symbol, DiagnosticDescriptor descriptor, params object[] arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(descriptor, symbol.Locations[0], arguments));
    }
}
