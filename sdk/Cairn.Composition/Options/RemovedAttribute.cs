namespace Cairn.Composition;

/// <summary>Keeps the name of an option that was removed, so that using it is a compile error that says what to do.</summary>
/// <param name="instructions">What to do instead, as a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RemovedAttribute(string instructions) : Attribute
{
    /// <summary>Gets the instructions.</summary>
    public string Instructions { get; } = instructions;
}
