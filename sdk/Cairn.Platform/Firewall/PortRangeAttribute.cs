namespace Cairn.Platform;

/// <summary>Asks for a range of ports from 1 to 65535 that does not end before it begins.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PortRangeAttribute : ValidationAttribute
{
    /// <summary>Makes the rule.</summary>
    public PortRangeAttribute() => ErrorMessage = "must lie between 1 and 65535 and not end before it begins";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null or PortRange { IsValid: true };
}
