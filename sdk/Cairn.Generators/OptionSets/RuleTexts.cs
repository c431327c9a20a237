using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Writes rules as the reference manual shows them.</summary>
internal static class RuleTexts
{
    public static string Of(AttributeData rule)
    {
        var arguments = rule.ConstructorArguments
            .SelectMany(static a => a.Kind == TypedConstantKind.Array ? (IEnumerable<TypedConstant>)a.Values : [a])
            .Select(Literals.Of)
            .ToList();
        return rule.AttributeClass!.Name switch
        {
            "RangeAttribute" => $"between {string.Join(" and ", arguments.Skip(arguments.Count - 2))} (both inclusive)",
            "RegularExpressionAttribute" => $"matching {arguments[0]}",
            "AllowedValuesAttribute" => $"one of {string.Join(", ", arguments)}",
            "MinLengthAttribute" => $"at least {arguments[0]} long",
            "MaxLengthAttribute" => $"at most {arguments[0]} long",
            "LengthAttribute" => $"{arguments[0]} to {arguments[1]} long",
            var name => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name,
        };
    }
}
