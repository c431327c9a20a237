using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Cairn.Deployment.Ssh;

/// <summary>Says how OpenSSH's own client reaches a machine: by which address, and with which host keys.</summary>
/// <param name="machine">The machine's name, under which its host keys are looked up.</param>
/// <param name="addresses">Its addresses, the best first.</param>
/// <param name="fleet">What the fleet knows of its host keys.</param>
/// <param name="surroundings">What SSH uses of this computer.</param>
public sealed class OpenSshReach(string machine, IReadOnlyList<MachineAddress> addresses, FleetHostKeys fleet, SshSurroundings surroundings)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    /// <summary>Gets the text of a known_hosts file with what the fleet knows; empty when that is nothing.</summary>
    public string KnownHosts
    {
        get
        {
            var text = new StringBuilder();
            foreach (var key in fleet.All())
            {
                text.Append(CultureInfo.InvariantCulture, $"{(key.Mark == HostKeyMark.Authority ? "@cert-authority " : "")}{machine} {key.Type} {Convert.ToBase64String(key.Blob)}\n");
            }

            return text.ToString();
        }
    }

    /// <summary>Finds the first address at which something answers. The last one is not tried: what is wrong with it, OpenSSH says.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The address.</returns>
    /// <exception cref="DeploymentException">CAIRN6011: the machine has no address. CAIRN6021: the configuration cannot be read.</exception>
    public async Task<MachineAddress> FindAsync(CancellationToken cancellation)
    {
        var config = SshConfig.Read(surroundings.ConfigFile ?? Path.Combine(surroundings.Folder, "config"), surroundings.Home);
        foreach (var address in addresses.SkipLast(1))
        {
            var settings = SshHostSettings.Of(address, config, surroundings.User, surroundings.Home);
            if (address.IsLocal || settings.Jumps.Count > 0 || await AnswersAsync(settings.Host, settings.Port, cancellation).ConfigureAwait(false))
            {
                return address; // What is behind other hosts, only OpenSSH can try.
            }
        }

        return addresses is [.., var last] ? last : throw DeploymentDiagnostics.Unreachable.Error(machine, "", "it has no address");
    }

    /// <summary>Gives the arguments of <c>ssh</c>.</summary>
    /// <param name="address">The address.</param>
    /// <param name="knownHosts">A file with <see cref="KnownHosts"/>.</param>
    /// <returns>The arguments, the host last.</returns>
    public IReadOnlyList<string> Arguments(MachineAddress address, string knownHosts) =>
    [
        .. surroundings.ConfigFile is { } file ? (string[])["-F", file] : [],
        .. address.Port is { } port ? (string[])["-p", port.ToString(CultureInfo.InvariantCulture)] : [],
        .. address.User is { } user ? (string[])["-l", user] : [],
        // What the fleet says is all that counts, where it says something.
        .. KnownHosts.Length == 0 ? (string[])[] : ["-o", $"HostKeyAlias={machine}", "-o", $"UserKnownHostsFile={knownHosts}", "-o", "GlobalKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=yes", "-o", "UpdateHostKeys=no"],
        "--",
        address.Host,
    ];

    private static async Task<bool> AnswersAsync(string host, int port, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(s_patience);
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host, port, late.Token).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
