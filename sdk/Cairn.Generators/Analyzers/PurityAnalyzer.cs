using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Cairn.Generators;

/// <summary>Keeps modules and option sets pure: the same sources give the same machines, here and everywhere.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PurityAnalyzer : DiagnosticAnalyzer
{
    private const string Inputs = "Make it an option, a var, or a file of the project.";

    /// <summary>Types that modules must not touch, with what they depend on.</summary>
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["System.Random"] = "chance",
        ["System.Diagnostics.Stopwatch"] = "the clock",
        ["System.TimeProvider"] = "the clock",
        ["System.Diagnostics.Process"] = "other programs",
        ["System.Console"] = "the terminal",
        ["System.IO.File"] = "the file system",
        ["System.IO.Directory"] = "the file system",
        ["System.IO.FileInfo"] = "the file system",
        ["System.IO.DirectoryInfo"] = "the file system",
        ["System.IO.FileStream"] = "the file system",
        ["System.IO.StreamReader"] = "the file system",
        ["System.IO.StreamWriter"] = "the file system",
        ["System.Security.Cryptography.RandomNumberGenerator"] = "chance",
    };

    /// <summary>Single members that modules must not touch.</summary>
    private static readonly Dictionary<string, string> s_members = new(StringComparer.Ordinal)
    {
        ["System.DateTime.Now"] = "the clock",
        ["System.DateTime.UtcNow"] = "the clock",
        ["System.DateTime.Today"] = "the clock",
        ["System.DateTimeOffset.Now"] = "the clock",
        ["System.DateTimeOffset.UtcNow"] = "the clock",
        ["System.Guid.NewGuid"] = "chance",
        ["System.Guid.CreateVersion7"] = "chance",
        ["System.IO.Path.GetTempPath"] = "the machine that builds",
        ["System.IO.Path.GetTempFileName"] = "the file system",
        ["System.IO.Path.GetRandomFileName"] = "chance",
        ["System.IO.Path.GetFullPath"] = "the folder that the build runs in",
        ["System.TimeZoneInfo.Local"] = "the machine that builds",
        ["System.Globalization.CultureInfo.CurrentCulture"] = "the user's language",
        ["System.Globalization.CultureInfo.CurrentUICulture"] = "the user's language",
        ["System.Threading.Thread.Sleep"] = "the clock",
        ["System.Threading.Tasks.Task.Delay"] = "the clock",
    };

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
        if (Used(context.Operation) is not { ContainingType: { } type } member || !IsInModule(context.ContainingSymbol))
        {
            return;
        }

        var name = type.OriginalDefinition.ToDisplayString();
        var reason = s_types.TryGetValue(name, out var byType) ? byType
            : s_members.TryGetValue($"{name}.{member.Name}", out var byMember) ? byMember
            : name == "System.Environment" && member.Name != "NewLine" ? "the machine that builds"
            : name.StartsWith("System.Net.", StringComparison.Ordinal) && !IsNetValue(type) ? "the network"
            : null;
        if (reason is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                GeneratorDiagnostics.Impure, context.Operation.Syntax.GetLocation(), $"{type.Name}.{(member.Name == ".ctor" ? "new" : member.Name)}", reason, Inputs));
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

    /// <summary>Addresses and the like are values; they do not touch the network.</summary>
    private static bool IsNetValue(INamedTypeSymbol type) =>
        type.Name is "IPAddress" or "IPNetwork" or "IPEndPoint" or "WebUtility" or "HttpStatusCode" or "PhysicalAddress";

    private static bool IsInModule(ISymbol symbol)
    {
        for (var type = symbol.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.DerivesFrom(Names.OptionSet) || type.ConfiguredClasses().Any())
            {
                return true;
            }
        }

        return false;
    }
}
