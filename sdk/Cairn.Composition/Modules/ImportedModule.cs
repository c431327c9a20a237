using System.Reflection;

namespace Cairn.Composition;

/// <summary>A module as a value: kept in an option and applied to another configuration.</summary>
public sealed class ImportedModule : IEquatable<ImportedModule>
{
    private readonly object _module;

    private ImportedModule(object module, Action<ModuleClass> configure, Type targetClass)
    {
        (_module, Configure, TargetClass) = (module, configure, targetClass);
        Names = ModuleNames.Of(module.GetType());
    }

    internal Action<ModuleClass> Configure { get; }

    internal Type TargetClass { get; }

    internal Type Type => _module.GetType();

    internal ModuleNames Names { get; }

    /// <summary>Wraps a module.</summary>
    /// <param name="module">The module.</param>
    public static ImportedModule Of<TClass>(IModule<TClass> module)
        where TClass : ModuleClass
    {
        ArgumentNullException.ThrowIfNull(module);
        return new ImportedModule(module, target => module.Configure((TClass)target), typeof(TClass));
    }

    /// <summary>Says whether both are the same module: equal, or of one type that has no state.</summary>
    public bool Equals(ImportedModule? other) =>
        other is not null && (_module.Equals(other._module)
            || (_module.GetType() == other._module.GetType() && IsStateless(_module.GetType())));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ImportedModule);

    /// <inheritdoc/>
    public override int GetHashCode() => _module.GetType().GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Names.Name;

    private static bool IsStateless(Type type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0)
            {
                return false;
            }
        }

        return true;
    }
}
