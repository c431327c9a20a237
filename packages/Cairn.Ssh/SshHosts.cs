namespace Cairn.Ssh;

/// <summary>The SSH host keys of the fleet's machines, which all machines with <see cref="SshKnownHosts"/> trust.</summary>
[Extends<Fleet>]
public sealed partial class SshHosts : OptionSet
{
    /// <summary>Keys by the machine's name. Its address and its name in the fleet's domain count too.</summary>
    /// <example><c>fleet.SshHosts.Machines[Machines.Cinnabar.Name].Keys.Add("ssh-ed25519 AAAA…")</c></example>
    [RowName("machine"), KeyPattern("[a-z0-9][a-z0-9-]*")]
    public partial OptionTable<KnownHost> Machines { get; }
}
