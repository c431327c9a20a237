namespace Cairn.Platform;

/// <summary>Asks for an absolute path without <c>.</c>, <c>..</c> and control characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AbsolutePathAttribute : ValidationAttribute
{
    /// <summary>Makes the rule.</summary>
    public AbsolutePathAttribute() => ErrorMessage = "must be an absolute path without '.', '..' and control characters";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string path && PathRules.WhyNotAbsolute(path) is null);
}
