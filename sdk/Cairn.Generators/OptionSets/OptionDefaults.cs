using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Reads what an option is when nobody defines it.</summary>
internal static class OptionDefaults
{
    /// <summary>Gets the constants of <c>[Default]</c>; null when there is no such attribute, or none that C# understands.</summary>
    public static ImmutableArray<TypedConstant>? Constants(IPropertySymbol property) =>
        property.Attribute(Names.Default)?.FirstArgument() is not { Kind: TypedConstantKind.Array } values ? null
            : values.IsNull ? [values]
            : values.Values;

    /// <summary>Finds the property or the method without parameters that <c>[DefaultFrom]</c> names.</summary>
    public static ISymbol? Source(IPropertySymbol property, string member)
    {
        for (var type = property.ContainingType; type is not null; type = type.BaseType)
        {
            var found = type.GetMembers(member).FirstOrDefault(m =>
                m is IPropertySymbol or IMethodSymbol { Parameters.Length: 0, IsGenericMethod: false }
                && (m.DeclaredAccessibility != Accessibility.Private || SymbolEqualityComparer.Default.Equals(type, property.ContainingType)));
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Writes the member of the declaration that gives the default; null when there is none, or one that the analyzer reports.</summary>
    public static string? Member(IPropertySymbol property, OptionKind kind, ITypeSymbol element, Compilation compilation)
    {
        if (property.TextOf(Names.DefaultFrom) is { } member)
        {
            return Source(property, member) is { } source && DefaultFits.Source(source, property.Type, kind, element, compilation)
                ? $"Default = static set => {Value(Call(source, property.ContainingType), property, kind, element)}"
                : null;
        }

        if (Constants(property) is { } constants)
        {
            return DefaultFits.Misfit(constants, property.Type, kind, element, compilation) is null
                ? Constant(constants, property, kind, element)
                : null;
        }

        return kind == OptionKind.Scalar && property.Type.SpecialType == SpecialType.System_Boolean ? "Constant = false" : null;
    }

    /// <summary>Writes the default as the reference manual shows it.</summary>
    public static string? Text(IPropertySymbol property, OptionKind kind)
    {
        if (property.Attribute(Names.DefaultFrom) is { } computed)
        {
            return computed.NamedArguments.FirstOrDefault(static n => n.Key == "Text").Value is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : "computed";
        }

        if (Constants(property) is { } constants)
        {
            var values = constants.Select(Literals.Display).ToList();
            return kind is OptionKind.List or OptionKind.Set ? $"[{string.Join(", ", values)}]" : values.FirstOrDefault();
        }

        return kind switch
        {
            OptionKind.List or OptionKind.Set => "[]",
            OptionKind.Map or OptionKind.Table or OptionKind.Settings => "{}",
            OptionKind.Scalar or OptionKind.Lines when property.Type.NullableAnnotation == NullableAnnotation.Annotated => "null",
            OptionKind.Scalar when property.Type.SpecialType == SpecialType.System_Boolean => "false",
            _ => null,
        };
    }

    private static string Constant(ImmutableArray<TypedConstant> constants, IPropertySymbol property, OptionKind kind, ITypeSymbol element)
    {
        string Array(string type) => $"Default = static _ => new {type}[] {{ {string.Join(", ", constants.Select(c => $"({type})({Literals.Of(c)})"))} }}";
        return kind switch
        {
            OptionKind.List or OptionKind.Set => Array(Literals.FullName(element)),
            OptionKind.Lines => Array("string"),
            OptionKind.Scalar => $"Constant = ({Literals.FullName(property.Type)})({Literals.Of(constants[0])})",
            _ => $"Default = static _ => ({Literals.FullName(property.Type)})({Literals.Of(constants[0])})",
        };
    }

    private static string Call(ISymbol source, INamedTypeSymbol set) =>
        $"{(source.IsStatic ? Literals.FullName(set) : $"(({Literals.FullName(set)})set)")}.{Names.Escape(source.Name)}{(source is IMethodSymbol ? "()" : "")}";

    private static string Value(string call, IPropertySymbol property, OptionKind kind, ITypeSymbol element) => kind switch
    {
        OptionKind.List or OptionKind.Set => $"(global::System.Collections.Generic.IEnumerable<{Literals.FullName(element)}>)({call})",
        OptionKind.Lines => $"new string[] {{ {call} }}",
        _ => $"({Literals.FullName(property.Type)})({call})",
    };
}
