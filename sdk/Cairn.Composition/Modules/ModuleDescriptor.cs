using System.ComponentModel;

namespace Cairn.Composition;

/// <summary>A module that comes with a reference, as its assembly's generated registry lists it.</summary>
/// <param name="type">The type of the module.</param>
/// <param name="classType">The class that the module configures.</param>
/// <param name="configure">Runs the module.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleDescriptor(Type type, Type classType, Action<ModuleClass> configure)
{
    private ModuleNames? _names;

    /// <summary>Gets the type of the module.</summary>
    public Type Type { get; } = type;

    /// <summary>Gets the class that the module configures.</summary>
    public Type ClassType { get; } = classType;

    /// <summary>Gets the function that gives the feature in a configuration, when the module is a feature.</summary>
    public Func<ModuleClass, Feature>? Feature { get; init; }

    /// <summary>Gets the name by which others may disable the module, beside its type's.</summary>
    public string? Identity { get; init; }

    /// <summary>Gets the names of the modules that this one disables.</summary>
    public IReadOnlyList<string> Disables { get; init; } = [];

    /// <summary>Gets the names of the modules that this one replaces.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    internal Action<ModuleClass> Configure { get; } = configure;

    internal ModuleNames Names => _names ??= new ModuleNames(Type.FullName ?? Type.Name, Identity, Disables, Replaces);
}
