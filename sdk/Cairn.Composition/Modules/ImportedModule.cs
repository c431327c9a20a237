namespace Cairn.Composition;

/// <summary>A module as a value: kept in an option and applied to another configuration.</summary>
/// <remarks>Two are the same when they are of one type and were made with equal values, so importing one twice applies it once.</remarks>
public sealed class ImportedModule : IEquatable<ImportedModule>
{
    private readonly object _module;

    private ImportedModule(object module, Action<ModuleClass> configure, Type targetClass, string? origin)
    {
        (_module, Configure, TargetClass, Origin) = (module, configure, targetClass, origin);
        Names = ModuleNames.Of(module.GetType());
    }

    internal Action<ModuleClass> Configure { get; }

    internal Type TargetClass { get; }

    internal Type Type => _module.GetType();

    internal ModuleNames Names { get; }

    /// <summary>Gets the option that the module was kept in, when it did not go straight into the imports.</summary>
    internal string? Origin { get; }

    internal bool IsStateless => ModuleState.Of(Type).Count == 0;

    /// <summary>Wraps a module.</summary>
    /// <param name="module">The module.</param>
    public static ImportedModule Of<TClass>(IModule<TClass> module)
        where TClass : ModuleClass
    {
        ArgumentNullException.ThrowIfNull(module);
        return new ImportedModule(module, target => module.Configure((TClass)target), typeof(TClass), origin: null);
    }

    /// <summary>Says whether both are the same module: of one type, with equal values in it.</summary>
    public bool Equals(ImportedModule? other) =>
        other is not null && TargetClass == other.TargetClass && ModuleState.AreEqual(_module, other._module);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ImportedModule);

    /// <inheritdoc/>
    public override int GetHashCode() => Type.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Names.Name;

    internal ImportedModule Via(string option) => Origin is null ? new ImportedModule(_module, Configure, TargetClass, option) : this;
}
