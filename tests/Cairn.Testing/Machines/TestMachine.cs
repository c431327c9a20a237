using System.Net;

namespace Cairn.Testing.Machines;

/// <summary>A disposable Debian machine: systemd as PID 1, sshd, a network, a disk that survives reboots and power cuts.</summary>
/// <remarks>
/// A <c>systemd-nspawn</c> container over a shared image. It shares this computer's kernel and clock; limits of memory and CPU are accepted and
/// not enforced; what was written but not synced survives a power cut. Nothing it sends leaves this computer.
/// </remarks>
/// <example><code>
/// await using var machine = await TestMachine.StartAsync("cinnabar");
/// (await machine.RunAsync("systemctl is-active ssh")).Output.ShouldBe("active\n");
/// await machine.PowerCutAsync();
/// await machine.BootAsync();
/// </code></example>
public sealed class TestMachine : IAsyncDisposable
{
    private readonly MachinePlace place;
    private readonly MachineOptions options;
    private MachinePower? power;
    private bool removed;

    private TestMachine(string name, MachinePlace place, MachineOptions options, MachineImage image)
    {
        Name = name;
        this.place = place;
        this.options = options;
        Inside = new MachineInside(name, place, options.Patience);
        Files = new MachineFiles(Inside);
        Image = image;
    }

    /// <summary>Gets its host name.</summary>
    public string Name { get; }

    /// <summary>Gets the name that everything of it has on this computer.</summary>
    public string Id => place.Name;

    /// <summary>Gets its address, reachable from this computer and from machines of the same test process.</summary>
    public IPAddress Address => place.Address;

    /// <summary>Gets the address at which it reaches this computer.</summary>
    public IPAddress HostAddress => place.Set.Network.Host;

    /// <summary>Gets the file of the private key that its root accepts.</summary>
    public string SshKey => place.Set.SshKey;

    /// <summary>Gets the file with its host key, in the form of <c>known_hosts</c>.</summary>
    public string KnownHosts => place.KnownHosts;

    /// <summary>Gets its files, running or off.</summary>
    public MachineFiles Files { get; }

    /// <summary>Gets a value indicating whether it is on.</summary>
    public bool IsOn => place.Group.IsPopulated;

    internal MachineInside Inside { get; }

    internal MachineImage Image { get; }

    internal MachinePlace Place => place;

    /// <summary>Makes a machine and boots it.</summary>
    /// <param name="name">Its host name.</param>
    /// <param name="options">How it differs from the usual one.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <returns>The machine, booted; disposing it removes every trace.</returns>
    /// <exception cref="MachinesUnavailableException">This computer cannot run machines.</exception>
    public static async Task<TestMachine> StartAsync(string name, MachineOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new MachineOptions();
        await MachineRequirements.CheckAsync(cancellation);
        var image = await MachineImage.GetAsync(options.Recipe, cancellation);
        var (set, number) = await MachineSet.JoinAsync(cancellation);
        var machine = new TestMachine(name, new MachinePlace(set, number), options, image);
        try
        {
            await machine.place.CreateAsync(name, image, cancellation);
            await machine.BootAsync(cancellation);
            return machine;
        }
        catch
        {
            await machine.DisposeAsync();
            throw;
        }
    }

    /// <summary>Switches it on and waits until systemd has started everything.</summary>
    /// <exception cref="InvalidOperationException">It is on, or it ended while it booted.</exception>
    public Task BootAsync(CancellationToken cancellation = default)
    {
        if (IsOn)
        {
            throw new InvalidOperationException($"Machine '{Name}' is on already.");
        }

        power?.Dispose();
        power = MachinePower.On(Name, place, Inside, options);
        return power.WaitUntilBootedAsync(cancellation);
    }

    /// <summary>Reboots it as its administrator would, and waits until it is up again.</summary>
    public Task RebootAsync(CancellationToken cancellation = default) => On().RebootAsync(cancellation);

    /// <summary>Shuts it down as its administrator would.</summary>
    public Task PowerOffAsync(CancellationToken cancellation = default) => On().OffAsync(cancellation);

    /// <summary>Takes its power away between two instructions.</summary>
    public async Task PowerCutAsync(CancellationToken cancellation = default)
    {
        await place.Group.KillAsync(cancellation);
        await MachineNetwork.RemoveCableAsync(place.Link, cancellation);
    }

    /// <summary>Pulls its network cable.</summary>
    public Task CutNetworkAsync(CancellationToken cancellation = default) => MachineNetwork.SetCableAsync(place.Link, connected: false, cancellation);

    /// <summary>Puts its network cable back.</summary>
    public Task RestoreNetworkAsync(CancellationToken cancellation = default) => MachineNetwork.SetCableAsync(place.Link, connected: true, cancellation);

    /// <summary>Runs a line of shell as root, without ssh; the network is not needed.</summary>
    /// <param name="script">The line.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <returns>How it ended.</returns>
    public Task<CommandResult> RunAsync(string script, CancellationToken cancellation = default) => RunAsync(["sh", "-c", script], null, cancellation);

    /// <summary>Runs a program as root, without ssh; the network is not needed.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="input">What it reads; nothing where null.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <returns>How it ended.</returns>
    public Task<CommandResult> RunAsync(IReadOnlyList<string> command, Stream? input = null, CancellationToken cancellation = default) =>
        On().Inside.RunAsync(command, input, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Its number may be another machine's by the second time.
        if (Interlocked.Exchange(ref removed, true))
        {
            return;
        }

        await place.RemoveAsync(CancellationToken.None);
        power?.Dispose();
        power = null;
        await place.Set.LeaveAsync(place.Number, CancellationToken.None);
    }

    private MachinePower On() => IsOn && power is not null ? power : throw new InvalidOperationException($"Machine '{Name}' is off.");
}
