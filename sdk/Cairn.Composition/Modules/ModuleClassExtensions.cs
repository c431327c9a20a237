namespace Cairn.Composition;

/// <summary>Ways to apply further modules to a class.</summary>
public static class ModuleClassExtensions
{
    /// <summary>Applies a module to this configuration, beside those that come with the references.</summary>
    /// <remarks>Modules without state of their own, and records that are equal, apply once however often they are imported.</remarks>
    /// <param name="target">The configuration.</param>
    /// <param name="module">The module.</param>
    public static void Import<TClass>(this TClass target, IModule<TClass> module)
        where TClass : ModuleClass
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Imports.Add(ImportedModule.Of(module));
    }
}
