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
        [GeneratorDiagnostics.NoConstructor, GeneratorDiagnostics.SameMember, GeneratorDiagnostics.State];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var modules = new System.Collections.Concurrent.ConcurrentBag<INamedTypeSymbol>();
            start.RegisterSymbolAction(
                c =>
                {
                    var type = (INamedTypeSymbol)c.Symbol;
                    if (type is { TypeKind: TypeKind.Class, IsAbstract: false } && type.ConfiguredClasses().Any())
                    {
                        modules.Add(type);
                        AnalyzeModule(c, type);
                    }
                },
                SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => FindSameMembers(end, modules));
        });
    }

    private static void AnalyzeModule(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (!type.HasPublicConstructor() && !type.IsGenericType && type.Attribute("Cairn.Composition.ImportedModuleAttribute") is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(GeneratorDiagnostics.NoConstructor, type.Locations[0], type.Name));
        }

        if (type.DerivesFrom(Names.OptionSet) || type.IsRecord)
        {
            return;
        }

        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsConst && !f.IsReadOnly && !f.IsImplicitlyDeclared))
        {
            context.ReportDiagnostic(Diagnostic.Create(GeneratorDiagnostics.State, field.Locations[0], field.Name, type.Name));
        }
    }

    private static void FindSameMembers(CompilationAnalysisContext context, IEnumerable<INamedTypeSymbol> modules)
    {
        var members = modules
            .Where(static type => type.DerivesFrom(Names.Feature))
            .SelectMany(static type => type.ConfiguredClasses().Select(target => (type, target)))
            .GroupBy(static pair => $"{pair.target.ToDisplayString()}.{pair.type.Name}", StringComparer.Ordinal);
        foreach (var same in members.Where(static g => g.Count() > 1))
        {
            var types = same.Select(static pair => pair.type).OrderBy(static t => t.ToDisplayString(), StringComparer.Ordinal).ToList();
            context.ReportDiagnostic(Diagnostic.Create(
                GeneratorDiagnostics.SameMember,
                types[1].Locations[0],
                types[0].ToDisplayString(),
                types[1].ToDisplayString(),
                same.First().target.Name,
                types[0].Name));
        }
    }
}
