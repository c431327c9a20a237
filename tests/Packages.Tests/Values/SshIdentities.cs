namespace Cairn.Packages.Tests.Values;

[TestClass]
public sealed class SshIdentities
{
    private const string Settings = "ssh/sshd_config.d/10-cairn.conf";
    private const string Certificate = "ssh/ssh_host_ed25519_key-cert.pub";
    private const string KnownHosts = "ssh/ssh_known_hosts";

    [TestMethod]
    public void AreGivenToTheServer()
    {
        using var values = new GeneratedValues();
        values.Generate(Server().Root);
        var linux = Server(vars: values);

        linux.Diagnostics.ShouldBeEmpty();
        linux.StandIns.ShouldBeEmpty();
        linux.Root.Etc[Settings].Text.ToString().ShouldBe("""
            Port 22
            HostKey /run/cairn/secrets/ssh-host-key/ssh_host_ed25519_key
            HostKey /etc/ssh/ssh_host_ed25519_key
            HostCertificate /etc/ssh/ssh_host_ed25519_key-cert.pub
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            """);
        linux.Root.Etc[Certificate].Text.ToString().ShouldMatch("^ssh-ed25519-cert-v01@openssh.com AAAA[A-Za-z0-9+/=]+ cinnabar\\z");
        linux.Root.Vars.Generators["ssh-host-key"].Secrets["ssh_host_ed25519_key"].ReloadUnits.ShouldBe(["ssh.service"]);
    }

    [TestMethod]
    public void AreGivenToMacs()
    {
        using var values = new GeneratedValues();
        values.Generate(Mac().Root);
        var mac = Mac(values);

        mac.Diagnostics.ShouldBeEmpty();
        mac.Root.Etc[Settings].Text.ToString().ShouldStartWith("HostKey /var/run/cairn/secrets/ssh-host-key/ssh_host_ed25519_key\n");
        mac.Root.Vars.Generators["ssh-host-key"].Secrets.ShouldBeEmpty();
    }

    [TestMethod]
    public void MissingAreStandIns()
    {
        var linux = Server();

        linux.Diagnostics.ShouldBeEmpty();
        linux.StandIns.Select(static standIn => standIn.Name).Distinct().ShouldBe(["cinnabar/vars/ssh-certificate/ssh_host_ed25519_key-cert.pub"]);
    }

    [TestMethod]
    public void AreNotWantedByDefault()
    {
        var linux = Evaluate.Linux(static linux => linux.OpenSsh.Enable = true);

        linux.Root.Vars.Generators.ShouldBeEmpty();
        linux.Root.Etc[Settings].Text.ToString().ShouldNotContain("HostKey");
    }

    [TestMethod]
    public void AreStaleWhenNamesChange()
    {
        var before = Server().Root.Vars.Generators["ssh-certificate"].Generator;

        before.ToString().ShouldBe("ssh-certificate of 'cinnabar\ncinnabar.zt\ncinnabar.example.net'");
        before.ShouldBe(Server().Root.Vars.Generators["ssh-certificate"].Generator);
        before.ShouldNotBe(Server("git.example.net").Root.Vars.Generators["ssh-certificate"].Generator);
    }

    [TestMethod]
    public void OfAllMachinesAreKnownByTheirAuthority()
    {
        using var values = new GeneratedValues();
        Client(values).Etc.ContainsKey(KnownHosts).ShouldBeFalse();
        values.Generate(Server().Root);

        var lines = Client(values).Etc[KnownHosts].Text.ToString().Split('\n');

        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("@cert-authority cinnabar,[cinnabar]:*,cinnabar.zt,[cinnabar.zt]:*,cinnabar.example.net,[cinnabar.example.net]:* ssh-ed25519 AAAA");
        lines[1].ShouldStartWith("@cert-authority electrum,[electrum]:*,electrum.zt,[electrum.zt]:*,192.0.2.7,[192.0.2.7]:* ssh-ed25519 AAAA");
        Client(values, static linux => linux.SshKnownHosts.TrustAuthority = false).Etc.ContainsKey(KnownHosts).ShouldBeFalse();
    }

    /// <summary>ssh talks to sshd through a pipe, with the files that both machines get; whether it knows the host shows before it has to log in.</summary>
    [TestMethod]
    [DataRow("cinnabar.zt", 22, true)]
    [DataRow("cinnabar.zt", 2222, true)]
    [DataRow("electrum.zt", 22, false)]
    [DataRow("elsewhere.example.net", 22, false)]
    public void AreTrustedBySsh(string name, int port, bool isTrusted)
    {
        using var values = new GeneratedValues();
        values.Generate(Server().Root);

        Knows(name, port, Server(vars: values).Root, Client(values), values.Secret(Evaluate.Cinnabar, "ssh-host-key", "ssh_host_ed25519_key")).ShouldBe(isTrusted);
    }

    /// <summary>A machine whose secrets cannot be decrypted answers with the key that it made itself.</summary>
    [TestMethod]
    public void GoneLeaveTheServerReachable()
    {
        using var values = new GeneratedValues();
        values.Generate(Server().Root);

        Knows("cinnabar.zt", 22, Server(vars: values).Root, Client(values), key: null).ShouldBeFalse();
    }

    private static Evaluation<Linux> Server(string? name = null, GeneratedValues? vars = null) => Evaluate.Linux(
        linux =>
        {
            linux.OpenSsh.Enable = true;
            linux.OpenSsh.FleetIdentity = true;
            linux.OpenSsh.CertifiedNames = name is null ? [] : [name];
        },
        static fleet => fleet.Domain = "zt",
        Evaluate.Cinnabar,
        vars);

    private static Evaluation<Darwin> Mac(GeneratedValues? vars = null) => Evaluate.Darwin(
        static darwin =>
        {
            darwin.OpenSsh.Enable = true;
            darwin.OpenSsh.FleetIdentity = true;
        },
        vars: vars);

    private static Linux Client(GeneratedValues values, Action<Linux>? configure = null) => Evaluate.Linux(
        linux =>
        {
            linux.SshKnownHosts.Enable = true;
            configure?.Invoke(linux);
        },
        static fleet => fleet.Domain = "zt",
        vars: values).Root;

    private static bool Knows(string name, int port, Linux server, Linux client, string? key)
    {
        using var folder = new Scratch();
        var own = folder.Write("own", "");
        File.Delete(own);
        Program.Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", own).Code.ShouldBe(0);
        var settings = server.Etc[Settings].Text.ToString()
            .Replace("/run/cairn/secrets/ssh-host-key/ssh_host_ed25519_key", key is null ? folder.PathOf("gone") : folder.Write("key", key), StringComparison.Ordinal)
            .Replace($"/etc/{Certificate}", folder.Write("cert.pub", server.Etc[Certificate].Text.ToString()), StringComparison.Ordinal)
            .Replace("/etc/ssh/ssh_host_ed25519_key", own, StringComparison.Ordinal);
        var known = folder.Write("known_hosts", client.Etc[KnownHosts].Text.ToString() + "\n");
        if (Environment.IsPrivilegedProcess)
        {
            Directory.CreateDirectory("/run/sshd"); // It separates its privileges there.
        }

        var errors = Program.Run(
            "ssh",
            "-F", "none", "-p", $"{port}", "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-o", "IdentityFile=none", "-o", "StrictHostKeyChecking=yes",
            "-o", $"UserKnownHostsFile={known}", "-o", "GlobalKnownHostsFile=none", "-o", $"ProxyCommand={Program.PathOf("sshd")} -i -f {folder.Write("sshd_config", settings + "\nUsePAM no\n")}",
            $"nobody@{name}", "true").Errors;
        (errors.Contains("Permission denied", StringComparison.Ordinal) ^ errors.Contains("Host key verification failed", StringComparison.Ordinal)).ShouldBeTrue(errors);
        return errors.Contains("Permission denied", StringComparison.Ordinal);
    }
}
