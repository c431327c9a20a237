using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Writes rules as the reference manual shows them.</summary>
internal static class RuleTexts
{
    public static string Of(AttributeData rule)
    {
        var arguments = rule.ConstructorArguments
            .SelectMany(static a => a is { Kind: TypedConstantKind.Array, IsNull: false } ? (IEnumerable<TypedConstant>)a.Values : [a])
            .Select(Literals.Display)
            .ToList();
        return rule.AttributeClass!.Name switch
        {
            "RangeAttribute" when arguments.Count > 1 => $"between {string.Join(" and ", arguments.Skip(arguments.Count - 2))} (both inclusive)",
            "RegularExpressionAttribute" when arguments.Count > 0 => $"matching {arguments[0]}",
            "AllowedValuesAttribute" => $"one of {string.Join(", ", arguments)}",
            "MinLengthAttribute" when arguments.Count > 0 => $"at least {arguments[0]} long",
            "MaxLengthAttribute" when arguments.Count > 0 => $"at most {arguments[0]} long",
            "LengthAttribute" when arguments.Count > 1 => $"{arguments[0]} to {arguments[1]} long",
            var name => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name,
        };
    }
}
