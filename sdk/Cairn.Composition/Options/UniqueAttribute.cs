namespace Cairn.Composition;

/// <summary>Allows an option only one definition, even when several would be equal.</summary>
/// <param name="reason">Why, for the error message.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniqueAttribute(string? reason = null) : Attribute
{
    /// <summary>Gets the reason.</summary>
    public string? Reason { get; } = reason;
}
