namespace Cairn.Generators;

/// <summary>Full names of what the generator knows of Cairn.</summary>
internal static class Names
{
    public const string OptionSet = "Cairn.Composition.OptionSet";
    public const string Feature = "Cairn.Composition.Feature";
    public const string ModuleClass = "Cairn.Composition.ModuleClass";
    public const string Module = "Cairn.Composition.IModule<TClass>";
    public const string ModuleAssembly = "Cairn.Composition.ModuleAssemblyAttribute";
    public const string Service = "Cairn.Platform.Service";
    public const string Composition = "global::Cairn.Composition";
    public const string Platform = "global::Cairn.Platform";
}
