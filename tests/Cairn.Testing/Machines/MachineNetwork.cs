using System.Globalization;
using System.Net;

namespace Cairn.Testing.Machines;

/// <summary>The network of a set of machines: a bridge in the range that is set aside for measuring, with nothing behind it.</summary>
/// <param name="bridge">The bridge's name.</param>
/// <param name="number">The number of the network in 198.18.0.0/15.</param>
internal sealed class MachineNetwork(string bridge, int number)
{
    public string Bridge => bridge;

    /// <summary>Gets the address of this computer in it.</summary>
    public IPAddress Host => Address(1);

    private string Range => $"{Address(0)}/24";

    /// <summary>Gives the address of a machine.</summary>
    /// <param name="machine">From 2 to 254.</param>
    public IPAddress Address(int machine) => new([198, (byte)(18 + (number / 256)), (byte)(number % 256), (byte)machine]);

    /// <summary>Makes it.</summary>
    /// <returns>Whether it could be made; not where somebody uses the name or the range.</returns>
    public async Task<bool> CreateAsync(CancellationToken cancellation)
    {
        var used = await Commands.CheckAsync("ip", ["-4", "route", "show", "root", Range], cancellation);
        // Without an address of its own it has that of one of its machines, and another when that machine goes: the others would look for it in vain.
        var hardware = string.Create(CultureInfo.InvariantCulture, $"02:00:c6:12:{number / 256:x2}:{number % 256:x2}");
        if (used.Length > 0 || !await TryAsync(["link", "add", bridge, "address", hardware, "type", "bridge", "stp_state", "0", "forward_delay", "0", "mcast_snooping", "0"], cancellation))
        {
            return false;
        }

        await Commands.CheckAsync("ip", ["address", "add", $"{Host}/24", "dev", bridge], cancellation);
        await Commands.CheckAsync("ip", ["link", "set", bridge, "up"], cancellation);
        // While the bridge is down its machines' addresses must not leave by the default route.
        await Commands.CheckAsync("ip", ["route", "add", "unreachable", Range, "metric", "4000"], cancellation);
        // Asks for a machine's address again every 20 ms and not every second: boots and mended cables show at once.
        await File.WriteAllTextAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/sys/net/ipv4/neigh/{bridge}/retrans_time_ms"), "20", cancellation);
        return true;
    }

    /// <summary>Pulls a machine's cable, or puts it back.</summary>
    public static Task SetCableAsync(string link, bool connected, CancellationToken cancellation) =>
        Commands.CheckAsync("ip", ["link", "set", link, connected ? "up" : "down"], cancellation);

    /// <summary>Removes a machine's cable if it is there.</summary>
    public static Task RemoveCableAsync(string link, CancellationToken cancellation) => TryAsync(["link", "delete", link], cancellation);

    /// <summary>Removes it if it is there.</summary>
    public async Task RemoveAsync(CancellationToken cancellation)
    {
        await TryAsync(["link", "delete", bridge], cancellation);
        await TryAsync(["route", "delete", "unreachable", Range, "metric", "4000"], cancellation);
    }

    private static async Task<bool> TryAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        (await Commands.RunAsync("ip", arguments, null, TimeSpan.FromSeconds(30), cancellation)).ExitCode == 0;
}
