namespace Cairn.Composition.Tests.Modules;

[ImportedModule]
internal sealed class Adder(string item) : IModule<Sample>
{
    public void Configure(Sample target) => target.Tags.Add(item);
}

[ImportedModule]
internal sealed class Sets(int value) : IModule<Sample>
{
    public void Configure(Sample target) => target.X = value;
}

internal sealed class Ping : IModule<Sample>
{
    public void Configure(Sample target)
    {
        target.Tags.Add("ping");
        target.Import(new Pong());
    }
}

internal sealed class Pong : IModule<Sample>
{
    public void Configure(Sample target)
    {
        target.Tags.Add("pong");
        target.Import(new Ping());
    }
}
