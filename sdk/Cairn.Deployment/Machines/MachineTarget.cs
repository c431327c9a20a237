using Cairn.Deployment.Connections;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Deployment.Machines;

/// <summary>A machine, and how to reach it.</summary>
/// <param name="Name">Its name in the fleet.</param>
/// <param name="Connect">Makes a new connection.</param>
public sealed record MachineTarget(string Name, Func<CancellationToken, IComputer> Connect)
{
    /// <summary>Gets what gives the password for sudo, when a machine wants one.</summary>
    public Func<byte[]?> SudoPassword { get; init; } = static () => null;

    /// <summary>Gets what gives another password for sudo when a machine, by its name, does not take one; null to give up.</summary>
    public Func<string, byte[], byte[]?> SudoPasswordAgain { get; init; } = static (_, _) => null;

    /// <summary>Gets what gives the key that the machine reads its secrets with, when it has none; null where there are no secrets. The bytes are wiped after use.</summary>
    public Func<byte[]?> Key { get; init; } = static () => null;

    /// <summary>Gets the closure to bring, in its store; null for what needs none.</summary>
    public (Closure Closure, LocalStore Store)? Closure { get; init; }

    internal MachineDoor Door(TimeSpan patience) => new(
        Connect,
        Closure is var (closure, store) ? () => ActivatorArchive.Of(Name, store, closure) : null,
        SudoPassword,
        wrong => SudoPasswordAgain(Name, wrong),
        patience);
}
