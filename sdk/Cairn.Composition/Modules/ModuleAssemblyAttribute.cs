using System.ComponentModel;

namespace Cairn.Composition;

/// <summary>Marks an assembly that has modules, and names its generated registry.</summary>
/// <param name="registry">The type with a static <c>Register(ModuleRegistry)</c>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleAssemblyAttribute(Type registry) : Attribute
{
    /// <summary>Gets the type of the registry.</summary>
    public Type Registry { get; } = registry;
}
