namespace Cairn.Platform;

/// <summary>The public values of all machines, to read.</summary>
public sealed class FleetVars
{
    internal FleetVars(VarValues values) => Values = values;

    internal VarValues Values { get; }

    /// <summary>Gets the values of a machine's generator, or of the fleet's when it is shared.</summary>
    /// <typeparam name="TGenerator">The generator.</typeparam>
    /// <param name="machine">The machine.</param>
    /// <param name="key">Which instance, when the machine has several. Default: none.</param>
    /// <returns>The generator, whose public files can be read.</returns>
    /// <example><c>host.Fleet.Vars.Of&lt;SshHostKey&gt;(Machines.Electrum).PublicKey.Value</c></example>
    public TGenerator Of<TGenerator>(Machine machine, string? key = null)
        where TGenerator : Generator, new() => Bound(new TGenerator { Key = key }, machine);

    /// <summary>Gets the values of a shared generator.</summary>
    /// <typeparam name="TGenerator">The generator.</typeparam>
    /// <param name="key">Which instance, when there are several. Default: none.</param>
    /// <returns>The generator, whose public files can be read.</returns>
    /// <exception cref="InvalidOperationException">The generator is not shared.</exception>
    public TGenerator Shared<TGenerator>(string? key = null)
        where TGenerator : Generator, new()
    {
        var generator = new TGenerator { Key = key };
        return generator.IsShared ? Bound(generator, machine: null) : throw new InvalidOperationException(
            $"'{generator.Name}' is not shared, each machine has its own. Write 'Vars.Of<{typeof(TGenerator).Name}>(machine)'.");
    }

    private TGenerator Bound<TGenerator>(TGenerator generator, Machine? machine)
        where TGenerator : Generator
    {
        generator.Bind(new VarUse(machine, Values, Row: null));
        return generator;
    }
}
