using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Cairn.Generators;

/// <summary>Finds features and services that would have one name, here and in the references.</summary>
/// <remarks>C# itself reports two extension properties of one name only where they are used.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemberAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [GeneratorDiagnostics.SameMember, GeneratorDiagnostics.HiddenMember];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var own = new ConcurrentBag<ShownMember>();
            start.RegisterSymbolAction(c => Collect(c, (INamedTypeSymbol)c.Symbol, own), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => FindSame(end, own));
        });
    }

    private static void Collect(SymbolAnalysisContext context, INamedTypeSymbol type, ConcurrentBag<ShownMember> own)
    {
        if (type.TypeKind != TypeKind.Class || !type.DerivesFrom(Names.OptionSet) || !type.IsVisible(Accessibility.Internal))
        {
            return;
        }

        foreach (var target in MemberParser.Targets(type))
        {
            own.Add(new ShownMember(target, type.Name, type));
            if (HasMember(target, type.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(GeneratorDiagnostics.HiddenMember, type.Locations[0], type.ToDisplayString(), target.Name, type.Name));
            }
        }
    }

    private static bool HasMember(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Any(static m => m.DeclaredAccessibility == Accessibility.Public))
            {
                return true;
            }
        }

        return NameRules.IsView(name);
    }

    private static void FindSame(CompilationAnalysisContext context, ConcurrentBag<ShownMember> own)
    {
        // Own ones last: they are what the author of this project can rename.
        var all = ReferencedMembers.Of(context.Compilation).Select(static member => (Member: member, IsOwn: false))
            .Concat(own.Select(static member => (Member: member, IsOwn: true)))
            .GroupBy(static m => m.Member.Name, StringComparer.Ordinal);
        foreach (var same in all.Where(static g => g.Skip(1).Any()))
        {
            var sorted = same.OrderBy(static m => m.IsOwn).ThenBy(static m => Text(m.Member), StringComparer.Ordinal).ToList();
            for (var i = 1; i < sorted.Count; i++)
            {
                var (member, isOwn) = sorted[i];
                var (other, _) = sorted.Take(i).FirstOrDefault(earlier => AreConfused(earlier.Member, member));
                if (other is not null)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        GeneratorDiagnostics.SameMember,
                        isOwn ? member.Type.Locations[0] : Location.None,
                        Text(other),
                        Text(member),
                        Derived(other.Target, member.Target).Name,
                        member.Name,
                        isOwn ? $"Rename '{member.Type.Name}'" : "Remove the reference to one of them, or ask its author to rename it"));
                }
            }
        }
    }

    private static bool AreConfused(ShownMember left, ShownMember right) =>
        !SymbolEqualityComparer.Default.Equals(left.Type, right.Type)
        && (SymbolEqualityComparer.Default.Equals(left.Target, right.Target)
            || MemberParser.IsBaseOf(left.Target, right.Target)
            || MemberParser.IsBaseOf(right.Target, left.Target));

    private static ITypeSymbol Derived(ITypeSymbol left, ITypeSymbol right) => MemberParser.IsBaseOf(left, right) ? right : left;

    private static string Text(ShownMember member) => $"'{member.Type.ToDisplayString()}' of '{member.Type.ContainingAssembly.Name}'";
}
