using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Checks that definitions can be merged into the types of options.</summary>
internal static class TypeRules
{
    private const string NotMerged = "which definitions of several modules cannot be merged into";

    public static void Check(IPropertySymbol property, OptionKind kind, ITypeSymbol element, Action<DiagnosticDescriptor, object[]> report)
    {
        if (Better(property.Type, kind, element) is var (reason, instead))
        {
            report(GeneratorDiagnostics.UnsupportedType, [property.Name, Literals.ShortName(property.Type), reason, instead]);
        }
        else if (kind.IsAlwaysThere() && !element.CanBeCreated() && element.TypeKind != TypeKind.Error)
        {
            var (obstacle, remedy) = Obstacle(element);
            report(GeneratorDiagnostics.NotCreatable, [property.Name, Literals.ShortName(element), obstacle, remedy]);
        }
    }

    /// <summary>Says which type an option should have instead of one that definitions cannot be merged into.</summary>
    private static (string Reason, string Instead)? Better(ITypeSymbol type, OptionKind kind, ITypeSymbol element)
    {
        var name = Literals.ShortName(element);
        switch (kind)
        {
            case OptionKind.Unknown:
                return type is INamedTypeSymbol { Name: "OptionMap" or "OptionTable", TypeArguments.Length: 2 } keyed
                    ? ("but the keys of maps and tables are always text", $"'{type.Name}<{Literals.ShortName(keyed.TypeArguments[1])}>'")
                    : null;
            case OptionKind.Map when element.Is(Names.Setting):
                return ("but its values merge as a tree", "'Setting'");
            case OptionKind.Map when OptionKinds.IsOptionSet(element):
                return ("but a map holds values, and option sets have options of their own", $"'OptionTable<{name}>'");
            case OptionKind.Table when !OptionKinds.IsOptionSet(element) && element.TypeKind != TypeKind.Error:
                return ("but a table holds option sets", $"'OptionMap<{name}>'");
            case not (OptionKind.Scalar or OptionKind.Lines) when type.NullableAnnotation == NullableAnnotation.Annotated:
                return ("but it is never null, only empty", $"'{Literals.ShortName(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated))}'");
            case OptionKind.Scalar:
                return type.TypeKind == TypeKind.Delegate ? ("and functions cannot be compared", "a method of a module") : Collection(type);
            default:
                return null;
        }
    }

    private static (string Reason, string Instead)? Collection(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        var interfaces = type.AllInterfaces.Concat(type.TypeKind == TypeKind.Interface && type is INamedTypeSymbol self ? [self] : []).ToList();
        if (interfaces.Find(static i => i.IsGenericType && i.Name is "IDictionary" or "IReadOnlyDictionary") is { } map)
        {
            return (NotMerged, $"'OptionMap<{Literals.ShortName(map.TypeArguments[1])}>'");
        }

        var isCollection = type.TypeKind == TypeKind.Array
            || type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) == true;
        return isCollection && interfaces.Find(static i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) is { } list
            ? (NotMerged, $"'{(IsSet(interfaces) ? "OptionSetOf" : "OptionList")}<{Literals.ShortName(list.TypeArguments[0])}>'")
            : null;
    }

    private static bool IsSet(List<INamedTypeSymbol> interfaces) => interfaces.Exists(static i => i.Name is "ISet" or "IReadOnlySet" or "IImmutableSet");

    private static (string Obstacle, string Remedy) Obstacle(ITypeSymbol element) => element switch
    {
        ITypeParameterSymbol => ("may have no constructor", $"Add the constraint 'where {element.Name} : OptionSet, new()'"),
        { IsAbstract: true } => ("is abstract", "Use a class that derives from it"),
        _ => ("has no public constructor without parameters", $"Give '{element.Name}' one, and no required members"),
    };
}
