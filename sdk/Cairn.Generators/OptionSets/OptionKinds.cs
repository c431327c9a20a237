using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Tells the kinds of option by the types of their properties.</summary>
internal static class OptionKinds
{
    /// <summary>Says what kind of option a property type makes, and of which elements.</summary>
    public static (OptionKind Kind, ITypeSymbol Element) Of(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Error)
        {
            return (OptionKind.Unknown, type);
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } generic && Collection(type) is { } kind)
        {
            var element = generic.TypeArguments[0];
            return (kind, kind == OptionKind.Table ? element.WithNullableAnnotation(NullableAnnotation.None) : element);
        }

        return type switch
        {
            _ when type.Is(Names.OptionLines) => (OptionKind.Lines, type),
            _ when type.Is(Names.Setting) => (OptionKind.Settings, type),
            _ when IsOptionSet(type) => (OptionKind.Nested, type.WithNullableAnnotation(NullableAnnotation.None)),
            _ => (OptionKind.Scalar, type),
        };
    }

    public static bool IsOptionSet(ITypeSymbol type) => type is ITypeParameterSymbol parameter
        ? parameter.ConstraintTypes.Any(static c => c.Is(Names.OptionSet) || c.DerivesFrom(Names.OptionSet))
        : type.DerivesFrom(Names.OptionSet);

    /// <summary>Says whether the kind is one that is only read, never assigned.</summary>
    public static bool IsAlwaysThere(this OptionKind kind) => kind is OptionKind.Table or OptionKind.Nested;

    private static OptionKind? Collection(ITypeSymbol type) =>
        type.Is("Cairn.Composition.OptionList`1") ? OptionKind.List
        : type.Is("Cairn.Composition.OptionSetOf`1") ? OptionKind.Set
        : type.Is("Cairn.Composition.OptionMap`1") ? OptionKind.Map
        : type.Is("Cairn.Composition.OptionTable`1") ? OptionKind.Table
        : null;
}
