namespace Cairn.Packages.Tests.Support;

/// <summary>A module that is a lambda.</summary>
internal sealed class Inline<TClass>(Action<TClass> configure) : IModule<TClass>
    where TClass : ModuleClass
{
    public void Configure(TClass target) => configure(target);
}
