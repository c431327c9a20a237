using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cairn.Generators;

/// <summary>Says whether defaults fit their options. What does not fit is reported, and left out of the generated code.</summary>
internal static class DefaultFits
{
    /// <summary>Describes what is wrong with a default's constants; null when they fit.</summary>
    public static string? Misfit(ImmutableArray<TypedConstant> constants, ITypeSymbol type, OptionKind kind, ITypeSymbol element, Compilation compilation)
    {
        switch (kind)
        {
            case OptionKind.Scalar:
                return constants.Length != 1 ? $"{constants.Length} values" : First(constants, type, compilation);
            case OptionKind.List or OptionKind.Set:
                return First(constants, element, compilation);
            case OptionKind.Lines:
                return First(constants, compilation.GetSpecialType(SpecialType.System_String), compilation);
            default:
                return "without effect"; // Reported as such; there is nothing to compare with.
        }
    }

    /// <summary>Says whether a member gives what the option holds.</summary>
    public static bool Source(ISymbol source, ITypeSymbol type, OptionKind kind, ITypeSymbol element, Compilation compilation)
    {
        var given = source is IPropertySymbol property ? property.Type : ((IMethodSymbol)source).ReturnType;
        var wanted = Wanted(type, kind, element, compilation);
        return given.TypeKind == TypeKind.Error || wanted is null || compilation.ClassifyConversion(given, wanted).IsImplicit;
    }

    /// <summary>Gets the type that a computed default must have; null when the option has no default.</summary>
    public static ITypeSymbol? Wanted(ITypeSymbol type, OptionKind kind, ITypeSymbol element, Compilation compilation) => kind switch
    {
        OptionKind.Scalar => type,
        OptionKind.List or OptionKind.Set => compilation.GetSpecialType(SpecialType.System_Collections_Generic_IEnumerable_T).Construct(element),
        OptionKind.Lines => compilation.GetSpecialType(SpecialType.System_String),
        _ => null,
    };

    private static string? First(ImmutableArray<TypedConstant> constants, ITypeSymbol wanted, Compilation compilation)
    {
        foreach (var constant in constants)
        {
            if (!Fits(constant, wanted, compilation))
            {
                return Literals.Of(constant);
            }
        }

        return null;
    }

    private static bool Fits(TypedConstant value, ITypeSymbol wanted, Compilation compilation)
    {
        if (value.Kind == TypedConstantKind.Error || wanted.TypeKind == TypeKind.Error)
        {
            return true; // C# reports it.
        }

        var target = wanted is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : wanted;
        if (value.IsNull)
        {
            return wanted.NullableAnnotation == NullableAnnotation.Annotated || !SymbolEqualityComparer.Default.Equals(target, wanted);
        }

        if (value.Kind == TypedConstantKind.Primitive && IsNumber(target) && IsNumber(value.Type!))
        {
            return InRange(value.Value!, target.SpecialType);
        }

        var conversion = compilation.ClassifyConversion(value.Type!, target);
        return conversion.IsImplicit || (conversion.Exists && conversion.IsUserDefined);
    }

    private static bool IsNumber(ITypeSymbol type) => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static bool InRange(object value, SpecialType target)
    {
        if (target is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal)
        {
            return true;
        }

        if (value is double or float)
        {
            return false;
        }

        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        var (least, greatest) = target switch
        {
            SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
            SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
            SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
            SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
            SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
            SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
            SpecialType.System_Int64 => (long.MinValue, long.MaxValue),
            _ => ((decimal)ulong.MinValue, (decimal)ulong.MaxValue),
        };
        return number >= least && number <= greatest;
    }
}
