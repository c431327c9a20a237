using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Messages;

/// <summary>Modules that do not write options themselves, in a file of their own so that their lines are known.</summary>
internal sealed class CallsAHelper : IModule<Sample>
{
    public static int Line { get; } = Here() + 5;
    public static int BaseLine { get; } = Here() + 9;
    public static int GenericLine { get; } = Here() + 15;

    public void Configure(Sample target) =>
        Helper.Write(target, 1);
}

internal abstract class Base : IModule<Sample>
{
    public void Configure(Sample target) => Helper.Write(target, 2);
}

internal sealed class Derived : Base;

internal sealed class Generic<T> : IModule<Sample>
{
    public void Configure(Sample target) => Helper.Write(target, 3);
}
