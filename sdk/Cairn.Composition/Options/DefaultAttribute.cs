namespace Cairn.Composition;

/// <summary>Gives an option's default: what it is when nobody defines it.</summary>
/// <remarks>For a list, all values together are the default; adding at plain priority or below keeps it, assigning replaces it.</remarks>
/// <param name="values">The value, or the items of a list.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute(params object?[]? values) : Attribute
{
    /// <summary>Gets the values.</summary>
    public IReadOnlyList<object?> Values { get; } = values ?? [null];
}
