using Cairn.Deployment.Connections;

namespace Cairn.Deployment.Ssh;

/// <summary>The ways to a machine: its addresses, the best first, each directly or over other hosts.</summary>
/// <param name="machine">The machine's name.</param>
/// <param name="addresses">Its addresses.</param>
/// <param name="fleet">What the fleet knows of its host keys.</param>
/// <param name="surroundings">What SSH uses of this computer.</param>
public sealed class SshRoute(string machine, IReadOnlyList<MachineAddress> addresses, FleetHostKeys fleet, SshSurroundings surroundings)
{
    private readonly Lazy<SshConfig> config = new(() => SshConfig.Read(surroundings.ConfigFile ?? Path.Combine(surroundings.Folder, "config"), surroundings.Home));

    /// <summary>Connects by the first address that answers.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The machine.</returns>
    /// <exception cref="DeploymentException">None answered, or one is not the machine, or does not let the user in.</exception>
    public IComputer Connect(CancellationToken cancellation)
    {
        var failures = new List<DeploymentException>();
        foreach (var address in addresses)
        {
            try
            {
                return address.IsLocal ? new LocalComputer(machine) : Connect(address, fleet, [], cancellation);
            }
            catch (DeploymentException error) when (error.Diagnostic == DeploymentDiagnostics.Unreachable)
            {
                failures.Add(error);
            }
        }

        throw failures.Count == 1 ? failures[0] : DeploymentDiagnostics.Unreachable.Error(
            machine, string.Join("', '", addresses), failures.Count == 0 ? "it has no address" : string.Join("; ", failures.Select(static error => error.Facts[2])));
    }

    private SshComputer Connect(MachineAddress address, FleetHostKeys known, IReadOnlyList<string> over, CancellationToken cancellation)
    {
        if (over.Contains(address.ToString(), StringComparer.Ordinal))
        {
            throw DeploymentDiagnostics.JumpTooFar.Error(machine, address.ToString());
        }

        var settings = SshHostSettings.Of(address, config.Value, surroundings.User, surroundings.Home);
        var way = settings.Jumps.Count == 0 ? null : Jump(settings, [.. over, address.ToString()], cancellation);
        try
        {
            var place = new SshPlace(machine, settings.User, way?.Host ?? settings.Host, way?.Port ?? settings.Port) { Timeout = surroundings.ConnectTimeout };
            return LogIn(place, settings, known, way, cancellation);
        }
        catch
        {
            way?.Dispose();
            throw;
        }
    }

    private SshTunnel Jump(SshHostSettings settings, IReadOnlyList<string> over, CancellationToken cancellation)
    {
        SshTunnel? way = null;
        for (var index = 0; index < settings.Jumps.Count; index++)
        {
            var hop = MachineAddress.Parse(settings.Jumps[index]);
            var computer = way is null ? Connect(hop, FleetHostKeys.None, over, cancellation) : ConnectThrough(hop, way, cancellation);
            var next = index + 1 < settings.Jumps.Count ? SshHostSettings.Of(MachineAddress.Parse(settings.Jumps[index + 1]), config.Value, surroundings.User, surroundings.Home) : settings;
            way = SshTunnel.Open(computer, next.Host, next.Port);
        }

        return way!;
    }

    private SshComputer ConnectThrough(MachineAddress hop, SshTunnel way, CancellationToken cancellation)
    {
        var settings = SshHostSettings.Of(hop, config.Value, surroundings.User, surroundings.Home);
        var place = new SshPlace(machine, settings.User, way.Host, way.Port) { Timeout = surroundings.ConnectTimeout };
        return LogIn(place, settings, FleetHostKeys.None, way, cancellation);
    }

    /// <summary>Nobody is asked for a passphrase where a key without one, or one of the agent, opens the door.</summary>
    private SshComputer LogIn(SshPlace place, SshHostSettings settings, FleetHostKeys known, SshTunnel? way, CancellationToken cancellation)
    {
        var trust = Trust(settings, known);
        var keys = new SshKeys(surroundings.AgentSocket, surroundings.Folder, surroundings.Passphrases).Find(surroundings.IdentityFiles, settings.IdentityFiles, settings.OnlyIdentities);
        try
        {
            return SshComputer.Connect(place, keys.Ready, trust, way, cancellation);
        }
        catch (DeploymentException error) when (error.Diagnostic == DeploymentDiagnostics.NotLetIn && keys.Locked.Count > 0)
        {
            return SshComputer.Connect(place, [.. keys.Locked.Select(surroundings.Passphrases.Open)], trust, way, cancellation);
        }
    }

    private HostKeyTrust Trust(SshHostSettings settings, FleetHostKeys known)
    {
        IReadOnlyList<string> files = surroundings.KnownHostsFiles ?? settings.KnownHostsFiles
            ?? [Path.Combine(surroundings.Folder, "known_hosts"), Path.Combine(surroundings.Folder, "known_hosts2"), "/etc/ssh/ssh_known_hosts"];
        var written = KnownHosts.Read(files);
        var name = settings.HostKeyAlias ?? settings.Host;
        var keys = known.All().Concat(written.Find(name, settings.Port)).Concat(written.Find(settings.Alias, settings.Port));
        return new HostKeyTrust(machine, [settings.Host, settings.Alias, machine, name], [.. keys], surroundings.AcceptedHostKey, surroundings.Clock);
    }
}
