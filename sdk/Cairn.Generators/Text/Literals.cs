using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cairn.Generators;

/// <summary>Writes constants of attributes as C# expressions.</summary>
internal static class Literals
{
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
        var named = string.Join(", ", attribute.NamedArguments.Select(static pair => $"{pair.Key} = {Of(pair.Value)}"));
        return $"new {FullName(attribute.AttributeClass!)}({arguments}){(named.Length == 0 ? "" : $" {{ {named} }}")}";
    }

    public static string FullName(ITypeSymbol type) => type.ToDisplayString(s_format);

    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static string Primitive(object value) => value switch
    {
        string text => Of(text),
        char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
        bool flag => flag ? "true" : "false",
        double.PositiveInfinity => "double.PositiveInfinity",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "D",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "F",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
        uint number => number.ToString(CultureInfo.InvariantCulture) + "U",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
