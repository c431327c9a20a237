using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Generators;

/// <summary>Follows <c>[RenamedTo]</c>, as the generated code will.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RenameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [GeneratorDiagnostics.BadRename];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.PropertyDeclaration);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var declaration = (PropertyDeclarationSyntax)context.Node;
        if (declaration.AttributeLists.Count == 0
            || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not IPropertySymbol property
            || !property.IsOption()
            || property.TextOf(Names.RenamedTo) is not { } path)
        {
            return;
        }

        var target = Find(context.SemanticModel, declaration.Identifier.SpanStart, path);
        var problem = target is null ? "which does not exist"
            : !SymbolEqualityComparer.Default.Equals(target, property.Type) ? $"which is a '{Literals.ShortName(target)}'"
            : null;
        if (problem is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                GeneratorDiagnostics.BadRename, declaration.Identifier.GetLocation(), property.Name, path, problem, Literals.ShortName(property.Type)));
        }
    }

    /// <summary>Gets the type of the option at the path; extension properties of other packages count.</summary>
    private static ITypeSymbol? Find(SemanticModel model, int position, string path)
    {
        var expression = SyntaxFactory.ParseExpression(path);
        var info = model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IPropertySymbol found ? found.Type : null;
    }
}
