using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Questions about types.</summary>
internal static class Symbols
{
    public static bool DerivesFrom(this ITypeSymbol type, string baseName)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.OriginalDefinition.ToDisplayString() == baseName)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Is(this ITypeSymbol type, string name) => type.OriginalDefinition.ToDisplayString() == name;

    /// <summary>Gets the classes that a module type configures.</summary>
    public static IEnumerable<ITypeSymbol> ConfiguredClasses(this INamedTypeSymbol type) =>
        type.AllInterfaces.Where(static i => i.IsGenericType && i.Is("Cairn.Composition.IModule<TClass>")).Select(static i => i.TypeArguments[0]);

    public static AttributeData? Attribute(this ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.OriginalDefinition.ToDisplayString() == name);

    public static TypedConstant? FirstArgument(this AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 0 ? null : attribute.ConstructorArguments[0];

    public static bool HasPublicConstructor(this INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(static c => c.Parameters.Length == 0 && c.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal);

    public static string AccessibilityText(this ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.Internal => "internal",
        Accessibility.Protected => "protected",
        Accessibility.ProtectedOrInternal => "protected internal",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "private",
    };

    /// <summary>Says whether other types can name the type: it and what it stands in are public or internal.</summary>
    public static bool IsVisible(this ITypeSymbol type, Accessibility minimum)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility != Accessibility.Public
                && !(minimum == Accessibility.Internal && current.DeclaredAccessibility == Accessibility.Internal))
            {
                return false;
            }
        }

        return true;
    }
}
