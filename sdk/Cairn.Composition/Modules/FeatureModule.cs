using System.ComponentModel;

namespace Cairn.Composition;

/// <summary>What a generated registry says of a feature. Generic, so that the runtime compiles it once and not for each feature.</summary>
/// <typeparam name="TFeature">The feature.</typeparam>
/// <typeparam name="TClass">The class that it configures.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FeatureModule<TFeature, TClass>
    where TFeature : Feature, IModule<TClass>, new()
    where TClass : ModuleClass
{
    /// <summary>Gets the feature of a configuration.</summary>
    public static Feature Get(ModuleClass target) => target.Member<TFeature>();

    /// <summary>Runs the feature as a module.</summary>
    public static void Configure(ModuleClass target) => target.Member<TFeature>().Configure((TClass)target);
}
