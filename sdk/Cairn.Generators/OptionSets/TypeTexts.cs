using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Names option types as the reference manual writes them.</summary>
internal static class TypeTexts
{
    public static string Of(OptionKind kind, ITypeSymbol element, bool isNullable) => kind switch
    {
        OptionKind.List => $"list of {Name(element)}",
        OptionKind.Set => $"set of {Name(element)}",
        OptionKind.Map => $"map of {Name(element)}",
        OptionKind.Table => $"table of {element.Name}",
        OptionKind.Lines => "lines",
        OptionKind.Settings => "settings",
        OptionKind.Nested => "option set",
        _ => isNullable ? $"null or {Name(element)}" : Name(element),
    };

    private static string Name(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Name(nullable.TypeArguments[0]);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            var members = type.GetMembers().OfType<IFieldSymbol>().Where(static f => f.HasConstantValue).Select(static f => f.Name).ToList();
            return members.Count switch
            {
                0 => "impossible (an enum without members)",
                1 => $"value {members[0]}",
                _ => $"one of {string.Join(", ", members)}",
            };
        }

        return type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
    }
}
