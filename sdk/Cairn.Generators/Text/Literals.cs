using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cairn.Generators;

/// <summary>Writes constants of attributes as C# expressions.</summary>
internal static class Literals
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static string Of(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Of(TypedConstant constant) => constant.Kind switch
    {
        _ when constant.IsNull => "null",
        TypedConstantKind.Array => $"new {FullName(constant.Type!)} {{ {string.Join(", ", constant.Values.Select(Of))} }}",
        TypedConstantKind.Type => $"typeof({FullName((ITypeSymbol)constant.Value!)})",
        TypedConstantKind.Enum => $"({FullName(constant.Type!)})({Primitive(constant.Value!)})",
        _ => Primitive(constant.Value!),
    };

    public static string Attribute(AttributeData attribute)
    {
        var arguments = string.Join(", ", attribute.ConstructorArguments.Select(Of));
        var named = string.Join(", ", attribute.NamedArguments.Select(static pair => $"{Names.Escape(pair.Key)} = {Of(pair.Value)}"));
        return $"new {FullName(attribute.AttributeClass!)}({arguments}){(named.Length == 0 ? "" : $" {{ {named} }}")}";
    }

    /// <summary>Writes a constant as the reference manual shows it.</summary>
    public static string Display(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Enum, IsNull: false, Type: { } type } =>
            type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Equals(f.ConstantValue, constant.Value))?.Name ?? Of(constant),
        { Kind: TypedConstantKind.Type, IsNull: false } => ShortName((ITypeSymbol)constant.Value!),
        { Kind: TypedConstantKind.Primitive, IsNull: false, Value: not (string or char or bool) } => Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!,
        _ => Of(constant),
    };

    public static string FullName(ITypeSymbol type) => type.ToDisplayString(s_format);

    /// <summary>Names a type as a user would write it.</summary>
    public static string ShortName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string Primitive(object value) => value switch
    {
        string text => Of(text),
        char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
        bool flag => flag ? "true" : "false",
        double number => Real(number, "double", "D", number.ToString("R", CultureInfo.InvariantCulture)),
        float number => Real(number, "float", "F", number.ToString("R", CultureInfo.InvariantCulture)),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Real(double number, string type, string suffix, string text) => number switch
    {
        double.PositiveInfinity => $"{type}.PositiveInfinity",
        double.NegativeInfinity => $"{type}.NegativeInfinity",
        double.NaN => $"{type}.NaN",
        _ => text + suffix,
    };
}
