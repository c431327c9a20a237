using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cairn.Generators;

/// <summary>Keeps modules and option sets pure: the same sources give the same machines, here and everywhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PurityAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [GeneratorDiagnostics.Impure];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            Analyze, OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.ObjectCreation, OperationKind.FieldReference, OperationKind.MethodReference);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (Used(context.Operation) is { ContainingType.ContainingNamespace: not null } member
            && ImpureMembers.ReasonOf(member) is { } reason
            && IsInModule(context.ContainingSymbol)
            && !IsHash(context)
            && !IsName(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                GeneratorDiagnostics.Impure,
                context.Operation.Syntax.GetLocation(),
                $"{member.ContainingType.Name}.{(member.Name == ".ctor" ? "new" : member.Name)}",
                reason,
                ImpureMembers.RemedyFor(reason)));
        }
    }

    private static ISymbol? Used(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation property => property.Property,
        IObjectCreationOperation creation => creation.Constructor,
        IFieldReferenceOperation field => field.Field,
        IMethodReferenceOperation method => method.Method,
        _ => null,
    };

    /// <summary>A hash code that is made of hash codes, in a type of the module's own, decides nothing.</summary>
    private static bool IsHash(OperationAnalysisContext context) => context.ContainingSymbol.Name == "GetHashCode";

    private static bool IsName(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is INameOfOperation)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInModule(ISymbol symbol)
    {
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.DerivesFrom(Names.OptionSet) || type.IsModule())
            {
                return true;
            }
        }

        return false;
    }
}
