using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Checks that defaults fit their options.</summary>
internal static class DefaultRules
{
    public static void Check(IPropertySymbol property, OptionKind kind, ITypeSymbol element, Action<DiagnosticDescriptor, object[]> report)
    {
        if (property.Attribute("Cairn.Composition.DefaultFromAttribute")?.FirstArgument()?.Value is string member
            && !property.ContainingType.GetMembers(member).Any(static m => m is IPropertySymbol or IMethodSymbol { Parameters.Length: 0 }))
        {
            report(GeneratorDiagnostics.MissingMember, [property.Name, member, property.ContainingType.Name]);
        }

        if (property.Attribute("Cairn.Composition.DefaultAttribute")?.FirstArgument() is not { Kind: TypedConstantKind.Array, IsNull: false } values)
        {
            return;
        }

        var wanted = kind is OptionKind.Lines ? null : Underlying(element);
        foreach (var value in values.Values.Where(value => !Fits(value, wanted, kind)))
        {
            report(GeneratorDiagnostics.DefaultMismatch, [property.Name, Literals.Of(value), element.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)]);
        }
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool Fits(TypedConstant value, ITypeSymbol? wanted, OptionKind kind)
    {
        if (value.IsNull)
        {
            return true;
        }

        if (kind == OptionKind.Lines)
        {
            return value.Value is string;
        }

        return SymbolEqualityComparer.Default.Equals(value.Type, wanted)
            || (IsNumber(value.Type!) && IsNumber(wanted!))
            || wanted!.SpecialType == SpecialType.System_Object
            || HasConversion(value.Type!, wanted);
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static bool HasConversion(ITypeSymbol from, ITypeSymbol to) =>
        to.GetMembers().OfType<IMethodSymbol>().Any(m =>
            m.MethodKind == MethodKind.Conversion && SymbolEqualityComparer.Default.Equals(m.Parameters[0].Type, from));
}
