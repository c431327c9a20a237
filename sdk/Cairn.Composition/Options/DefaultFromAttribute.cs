namespace Cairn.Composition;

/// <summary>Computes an option's default from other options, when nobody defines it.</summary>
/// <param name="member">The name of a property or of a method without parameters of the same option set.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultFromAttribute(string member) : Attribute
{
    /// <summary>Gets the name of the member.</summary>
    public string Member { get; } = member;

    /// <summary>Gets or sets what the reference manual shows as the default.</summary>
    public string? Text { get; set; }
}
