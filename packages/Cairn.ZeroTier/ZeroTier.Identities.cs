namespace Cairn.ZeroTier;

// Who is who: the network's id, its nodes, and the identities that are generated values.
public sealed partial class ZeroTier
{
    /// <summary>Gets the id of the network.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <returns>16 digits of hex.</returns>
    public string IdIn(Fleet fleet) => NetworkId ?? MeshAddress.NetworkOf(
        fleet.Machines.FirstOrDefault(Controller.IsHeldBy) is { } controller ? GeneratedNode(fleet, controller) : MeshAddress.NoNode,
        Instance);

    /// <summary>Gets everyone in the network whose node is known, by name.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <returns>Machines and others.</returns>
    public IReadOnlyList<NetworkMember> Members(Fleet fleet)
    {
        var network = IdIn(fleet);
        return
        [
            .. fleet.Machines.Select(machine => (machine.Name, NodeId: NodeOf(machine, fleet)))
                .Concat(External.Select(static member => (Name: member.Key, NodeId: (string?)member.Value.NodeId)))
                .Where(static member => member.NodeId is not null)
                .Select(member => new NetworkMember(member.Name, member.NodeId!, MeshAddress.Of(network, member.NodeId!)))
                .OrderBy(static member => member.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Gets the node of a machine; null when it is not known or the machine is not in the network.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="fleet">The fleet.</param>
    /// <returns>Ten digits of hex.</returns>
    public string? NodeOf(Machine machine, Fleet fleet) =>
        HasGeneratedNode(machine) ? GeneratedNode(fleet, machine)
        : NetworkId is { } network && Controller.IsHeldBy(machine) ? MeshAddress.ControllerOf(network)
        : Peers.On(machine)?.NodeId;

    private static string GeneratedNode(Fleet fleet, Machine machine) => fleet.Vars.Of<ZeroTierNode>(machine).NodeId;

    private static void AddIdentity(Linux linux)
    {
        const string Name = "cairn/zerotier-identity";
        var identity = linux.Vars.Use<ZeroTierNode>().Identity;
        identity.OnMachine.RestartUnits.Add("zerotier-one.service");
        linux.Etc[Name].Source = FileSource.Text(IdentityScript.Of(identity.Path, LinuxHome, isOnDarwin: false)); // Once, however many networks there are.
        linux.Etc[Name].Mode = UnixFileMode.FromOctal("0755");
        linux.Systemd.Services["zerotier-one"].Service.ExecStartPre.Add(CommandLine.Of($"/etc/{Name}"));
    }

    private bool HasGeneratedNode(Machine machine) =>
        NetworkId is null && (Controller.IsHeldBy(machine) || Peers.On(machine) is { NodeId: null });
}
