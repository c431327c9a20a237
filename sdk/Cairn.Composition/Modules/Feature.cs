namespace Cairn.Composition;

/// <summary>An option set that is also a module, and is active only while its <see cref="Enable"/> is true.</summary>
/// <remarks>
/// A feature that implements <see cref="IModule{TClass}"/> appears as a property of the class under its own name. A plain
/// definition of an option of a feature that is not enabled is reported as a warning, so nothing is silently without effect.
/// </remarks>
public abstract partial class Feature : OptionSet
{
    /// <summary>Whether the feature is active.</summary>
    public partial bool Enable { get; set; }
}
