using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Cairn.Composition;

/// <summary>What a rule asks for, as the second half of a sentence.</summary>
internal static class RuleText
{
    internal static string Of(ValidationAttribute rule) => rule switch
    {
        { ErrorMessage: { Length: > 0 } message } => message,
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"must be between {range.Minimum} and {range.Maximum} (inclusive)"),
        RegularExpressionAttribute pattern => $"must match '{pattern.Pattern}'",
        AllowedValuesAttribute allowed => $"must be one of {string.Join(", ", allowed.Values.Select(static v => ValueText.Of(v)))}",
        DeniedValuesAttribute denied => $"must not be one of {string.Join(", ", denied.Values.Select(static v => ValueText.Of(v)))}",
        MinLengthAttribute length => $"must have at least {length.Length} {Unit(length.Length)}",
        MaxLengthAttribute length => $"must have at most {length.Length} {Unit(length.Length)}",
        LengthAttribute length => $"must have {length.MinimumLength} to {length.MaximumLength} items or characters",
        StringLengthAttribute length => $"must have {length.MinimumLength} to {length.MaximumLength} characters",
        RequiredAttribute => "must not be empty",
        _ => $"must satisfy {rule.GetType().Name}",
    };

    private static string Unit(int count) => count == 1 ? "item or character" : "items or characters";
}
