namespace Cairn.Composition;

/// <summary>Names a module by something else than its type, so that others can disable it by that name.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModuleIdentityAttribute(string name) : Attribute
{
    /// <summary>Gets the name.</summary>
    public string Name { get; } = name;
}
