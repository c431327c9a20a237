namespace Cairn.Composition;

/// <summary>The modules that take part in an evaluation: those of all referenced assemblies, dependencies first.</summary>
public sealed class ModuleRegistry
{
    private readonly List<ModuleDescriptor> _modules = [];

    /// <summary>Gets the modules in the order in which equal ranks of a list stand.</summary>
    public IReadOnlyList<ModuleDescriptor> Modules => _modules;

    /// <summary>Adds a module.</summary>
    /// <param name="module">The module's descriptor.</param>
    public ModuleRegistry Add(ModuleDescriptor module)
    {
        _modules.Add(module);
        return this;
    }

    /// <summary>Adds a module given as an instance.</summary>
    /// <param name="module">The module.</param>
    public ModuleRegistry Add<TClass>(IModule<TClass> module)
        where TClass : ModuleClass
    {
        ArgumentNullException.ThrowIfNull(module);
        var names = ModuleNames.Of(module.GetType());
        return Add(new ModuleDescriptor(module.GetType(), typeof(TClass), target => module.Configure((TClass)target))
        {
            Identity = names.Identity,
            Disables = names.Disables,
            Replaces = names.Replaces,
        });
    }
}
