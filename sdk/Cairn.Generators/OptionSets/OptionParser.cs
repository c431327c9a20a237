using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Reads one option out of its property.</summary>
internal static class OptionParser
{
    private const string Attributes = "Cairn.Composition.";

    public static OptionModel Parse(IPropertySymbol property)
    {
        var (kind, element) = Classify(property.Type);
        var location = property.Locations[0].GetLineSpan();
        var rules = property.GetAttributes()
            .Where(static a => a.AttributeClass!.DerivesFrom("System.ComponentModel.DataAnnotations.ValidationAttribute"))
            .ToList();
        var isNullable = property.Type.NullableAnnotation == NullableAnnotation.Annotated;
        return new OptionModel(
            property.Name,
            kind,
            property.AccessibilityText(),
            Literals.FullName(property.Type),
            Literals.FullName(element),
            property.SetMethod is not null,
            isNullable,
            DefaultExpression(property, kind, element),
            new EquatableArray<string>(rules.Select(Literals.Attribute)),
            Argument(property, "KeyPatternAttribute"),
            Argument(property, "RowNameAttribute"),
            property.Attribute("System.ComponentModel.ReadOnlyAttribute") is { } readOnly && readOnly.ConstructorArguments[0].Value is true,
            property.Attribute(Attributes + "UniqueAttribute") is not null,
            Argument(property, "UniqueAttribute"),
            Argument(property, "RenamedToAttribute"),
            Argument(property, "RemovedAttribute"),
            location.Path,
            location.StartLinePosition.Line + 1,
            new OptionText(
                XmlDocs.Summary(property),
                XmlDocs.Remarks(property),
                XmlDocs.Example(property),
                TypeTexts.Of(kind, element, isNullable),
                DefaultText(property, kind),
                new EquatableArray<string>(rules.Select(RuleTexts.Of)),
                property.Attribute("System.ComponentModel.EditorBrowsableAttribute") is not null));
    }

    /// <summary>Says what kind of option a property type makes, and of which elements.</summary>
    public static (OptionKind Kind, ITypeSymbol Element) Classify(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsGenericType: true } generic && generic.ContainingNamespace.ToDisplayString() == "Cairn.Composition")
        {
            switch (generic.Name)
            {
                case "OptionList": return (OptionKind.List, generic.TypeArguments[0]);
                case "OptionSetOf": return (OptionKind.Set, generic.TypeArguments[0]);
                case "OptionMap": return (OptionKind.Map, generic.TypeArguments[0]);
                case "OptionTable": return (OptionKind.Table, generic.TypeArguments[0]);
            }
        }

        return type switch
        {
            _ when type.Is(Attributes + "OptionLines") => (OptionKind.Lines, type),
            _ when type.Is(Attributes + "Setting") => (OptionKind.Settings, type),
            _ when type.DerivesFrom(Names.OptionSet) || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(static c => c.Is(Names.OptionSet))) => (OptionKind.Nested, type),
            _ => (OptionKind.Scalar, type),
        };
    }

    private static string? Argument(IPropertySymbol property, string attribute) =>
        property.Attribute(Attributes + attribute)?.FirstArgument() is { Kind: not TypedConstantKind.Array, Value: string text } ? text : null;

    private static string? DefaultExpression(IPropertySymbol property, OptionKind kind, ITypeSymbol element)
    {
        if (property.Attribute(Attributes + "DefaultFromAttribute")?.FirstArgument() is { Value: string member })
        {
            var call = property.ContainingType.GetMembers(member).OfType<IMethodSymbol>().Any() ? "()" : "";
            var value = $"(({Literals.FullName(property.ContainingType)})set).{member}{call}";
            return $"static set => {(kind == OptionKind.Lines ? $"new string[] {{ {value} }}" : value)}";
        }

        if (Constants(property) is { } constants)
        {
            var values = constants.Select(Literals.Of).ToList();
            return kind switch
            {
                OptionKind.List or OptionKind.Set => $"static _ => new {Literals.FullName(element)}[] {{ {string.Join(", ", values)} }}",
                OptionKind.Lines => $"static _ => new string[] {{ {string.Join(", ", values)} }}",
                _ => $"static _ => ({Literals.FullName(property.Type)})({values[0]})",
            };
        }

        return kind == OptionKind.Scalar && property.Type.SpecialType == SpecialType.System_Boolean ? "static _ => false" : null;
    }

    private static string? DefaultText(IPropertySymbol property, OptionKind kind)
    {
        if (property.Attribute(Attributes + "DefaultFromAttribute") is { } computed)
        {
            return computed.NamedArguments.FirstOrDefault(static n => n.Key == "Text").Value.Value as string ?? "computed";
        }

        if (Constants(property) is { } constants)
        {
            var values = constants.Select(DisplayText).ToList();
            return kind is OptionKind.List or OptionKind.Set ? $"[{string.Join(", ", values)}]" : values[0];
        }

        return kind switch
        {
            OptionKind.List or OptionKind.Set => "[]",
            OptionKind.Map or OptionKind.Table or OptionKind.Settings => "{}",
            OptionKind.Scalar when property.Type.NullableAnnotation == NullableAnnotation.Annotated => "null",
            OptionKind.Scalar when property.Type.SpecialType == SpecialType.System_Boolean => "false",
            _ => null,
        };
    }

    private static string DisplayText(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type }
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Equals(f.ConstantValue, constant.Value))?.Name ?? Literals.Of(constant)
            : Literals.Of(constant);

    private static ImmutableArray<TypedConstant>? Constants(IPropertySymbol property) =>
        property.Attribute(Attributes + "DefaultAttribute")?.FirstArgument() is not { Kind: TypedConstantKind.Array } values ? null
            : values.IsNull ? [values]
            : values.Values;
}
