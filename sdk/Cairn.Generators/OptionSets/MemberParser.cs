using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Finds out on which types an option set appears as a member.</summary>
internal static class MemberParser
{
    public static MemberModel? Parse(INamedTypeSymbol type)
    {
        var targets = Targets(type);
        return targets.Count == 0 || !type.CanBeCreated() || !type.IsVisible(Accessibility.Internal) ? null : new MemberModel(
            type.Name,
            Literals.FullName(type),
            new EquatableArray<string>(targets.Select(Literals.FullName)),
            type.DerivesFrom(Names.Service),
            type.IsVisible(Accessibility.Public) && targets.TrueForAll(static t => t.IsVisible(Accessibility.Public)));
    }

    /// <summary>Gets the types that show the option set: what a feature configures, the fleet for a service, what <c>[Extends]</c> names.</summary>
    public static List<ITypeSymbol> Targets(INamedTypeSymbol type)
    {
        if (type.IsAbstract || type.IsGenericType)
        {
            return [];
        }

        var targets = type.DerivesFrom(Names.Feature) ? type.ConfiguredClasses().ToList()
            : type.DerivesFrom(Names.Service) ? [.. Fleet(type)]
            : [];
        targets.AddRange(type.GetAttributes()
            .Where(static a => a.AttributeClass?.Is(Names.Extends) == true)
            .Select(static a => a.AttributeClass!.TypeArguments[0])
            .OrderBy(static t => t.ToDisplayString(), StringComparer.Ordinal));

        // A member of a base class is a member of its derived classes: twice would be ambiguous.
        return targets.Where(target => !targets.Exists(other => IsBaseOf(other, target)))
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToList();
    }

    public static bool IsBaseOf(ITypeSymbol type, ITypeSymbol derived)
    {
        for (var current = derived.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, type))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<INamedTypeSymbol> Fleet(INamedTypeSymbol service)
    {
        var current = service.BaseType;
        while (current is not null && !current.Is(Names.Service))
        {
            current = current.BaseType;
        }

        return current?.ContainingNamespace.GetTypeMembers("Fleet") ?? [];
    }
}
