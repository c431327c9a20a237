namespace Cairn.Ssh;

/// <summary>Gives sshd the machine's own key and certificate from the fleet's values.</summary>
internal static class HostIdentity
{
    private const string OwnKey = "/etc/ssh/ssh_host_ed25519_key";
    private const string Certificate = "ssh/ssh_host_ed25519_key-cert.pub";

    /// <summary>Uses the generators, and gives the directives of sshd_config for them.</summary>
    /// <remarks>The system's own key comes second: sshd takes it when the first cannot be read, so that a machine without its secrets can still be reached.</remarks>
    internal static IReadOnlyList<string> Of(Host host, IEnumerable<string> names)
    {
        var key = host.Vars.Use<SshHostKey>();
        var certificate = host.Vars.Use(new SshCertificate { Names = [.. MachineNames.Of(host.Machine, host.Fleet).Concat(names).Distinct(StringComparer.Ordinal)] });
        if (host is Linux)
        {
            key.PrivateKey.OnMachine.ReloadUnits.Add("ssh.service");
        }

        host.Etc[Certificate].Text = certificate.Certificate.Value;
        return [$"HostKey {key.PrivateKey.Path}", $"HostKey {OwnKey}", $"HostCertificate /etc/{Certificate}"];
    }
}
