namespace Cairn.Composition;

/// <summary>A unit of configuration: it defines options of a class.</summary>
/// <remarks>
/// Modules run in rounds until no value that was read changes. Reading an option gives its merged value as known after the
/// previous round; writing one records a definition. The result depends on the set of modules, never on their order.
/// </remarks>
/// <typeparam name="TClass">The class that is configured. A module of a base class serves its derived classes too.</typeparam>
public interface IModule<in TClass>
    where TClass : ModuleClass
{
    /// <summary>Defines options of the class.</summary>
    /// <param name="target">The configuration to read and to define.</param>
    void Configure(TClass target);
}
