namespace Cairn.Composition;

/// <summary>Restricts the keys of a table.</summary>
/// <param name="pattern">A regular expression that must match the whole key.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyPatternAttribute(string pattern) : Attribute
{
    /// <summary>Gets the regular expression.</summary>
    public string Pattern { get; } = pattern;
}
