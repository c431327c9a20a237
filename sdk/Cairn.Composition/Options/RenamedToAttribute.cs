namespace Cairn.Composition;

/// <summary>Forwards an option to its new name, with a warning for whoever still uses the old one.</summary>
/// <param name="path">The new option, as member access from the same option set: <c>"Port"</c> or <c>"Listen.Port"</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RenamedToAttribute(string path) : Attribute
{
    /// <summary>Gets the path of the new option.</summary>
    public string Path { get; } = path;
}
