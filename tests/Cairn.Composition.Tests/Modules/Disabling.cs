namespace Cairn.Composition.Tests.Modules;

internal sealed class Adds : IModule<Sample>
{
    public void Configure(Sample target) => target.Tags.Add("a");
}

internal abstract class Silent : IModule<Sample>
{
    public void Configure(Sample target)
    {
    }
}

[Disables(typeof(Adds))]
internal sealed class OffByType : Silent;

[Disables("Cairn.Composition.Tests.Modules.Adds")]
internal sealed class OffByName : Silent;

[ModuleIdentity("123")]
internal sealed class Named : IModule<Node>
{
    public void Configure(Node target) => target.Enable = true;
}

[ModuleIdentity("sample-key")]
internal sealed class NamedOnSample : Silent;

[Disables("123")]
internal sealed class OffByIdentity : IModule<Node>
{
    public void Configure(Node target)
    {
    }
}

internal sealed class Declares : IModule<Sample>
{
    public void Configure(Sample target) => target.Tags.Add("declared");
}

internal sealed class Foo : IModule<Sample>
{
    public void Configure(Sample target) => target.Import(new Declares());
}

internal sealed class Bar : IModule<Sample>
{
    public void Configure(Sample target) => target.Import(new Declares());
}

[Disables(typeof(Foo))]
internal sealed class OffFoo : Silent;

internal static class Factory
{
    public static IModule<Sample> Make(string value) => new Made(value);

    [ImportedModule]
    private sealed class Made(string value) : IModule<Sample>
    {
        public void Configure(Sample target) => target.Tags.Add(value);
    }
}

[Disables("Cairn.Composition.Tests.Modules.Factory")]
internal sealed class OffFactory : Silent;

[Disables(typeof(Last))]
internal sealed class Chain : IModule<Sample>
{
    public void Configure(Sample target) => target.Tags.Add("chain");
}

internal sealed class Last : IModule<Sample>
{
    public void Configure(Sample target) => target.Tags.Add("last");
}

[Disables(typeof(Chain))]
internal sealed class OffChain : Silent;

[Replaces(typeof(Adds))]
internal sealed class Replacement : IModule<Sample>
{
    public void Configure(Sample target) => target.Tags.Add("r");
}

[Replaces(typeof(Adds))]
internal sealed class OtherReplacement : IModule<Sample>
{
    public void Configure(Sample target) => target.Tags.Add("other");
}
