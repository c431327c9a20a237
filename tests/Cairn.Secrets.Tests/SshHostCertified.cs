using Cairn.Secrets.Ssh;
using Cairn.Secrets.Tests.Support;

namespace Cairn.Secrets.Tests;

[TestClass]
public sealed class SshHostCertified : SecretsTest
{
    private static readonly SshCertificateTerms s_terms = new("cinnabar", ["cinnabar", "cinnabar.example.net"]);

    [TestMethod]
    public void SaysWhatItShouldToSshKeygen()
    {
        using var authority = SshKeyPair.Generate();
        using var host = SshKeyPair.Generate();
        var terms = s_terms with { Serial = 7, From = DateTimeOffset.UnixEpoch.AddDays(1), Until = DateTimeOffset.UnixEpoch.AddDays(40_000) };
        var path = Write("host-cert.pub", SshHostCertificate.Sign(authority, host.ToPublicLine("comment"), terms));

        var lines = Tool.Text("ssh-keygen", "-L", "-f", path).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        lines[1].ShouldBe("Type: ssh-ed25519-cert-v01@openssh.com host certificate");
        lines.ShouldContain($"Public key: ED25519-CERT {Fingerprint(host)}");
        lines.ShouldContain($"Signing CA: ED25519 {Fingerprint(authority)} (using ssh-ed25519)");
        lines.ShouldContain("Key ID: \"cinnabar\"");
        lines.ShouldContain("Serial: 7");
        lines.ShouldContain(static line => line.StartsWith("Valid: from 1970-01-02T", StringComparison.Ordinal) && line.Contains(" to 2079-07-0", StringComparison.Ordinal));
        lines.SkipWhile(static line => line != "Principals:").Skip(1).Take(2).ShouldBe(s_terms.Names);
        lines[^2..].ShouldBe(["Critical Options: (none)", "Extensions: (none)"]);
    }

    [TestMethod]
    [DataRow("cinnabar.example.net", true)]
    [DataRow("electrum.example.net", false)]
    public void IsTrustedForItsNamesOnly(string name, bool isTrusted)
    {
        using var authority = SshKeyPair.Generate();
        using var host = SshKeyPair.Generate();

        Trusts(name, authority, host, SshHostCertificate.Sign(authority, host.ToPublicLine(), s_terms)).ShouldBe(isTrusted);
    }

    [TestMethod]
    public void IsNotTrustedFromAnotherAuthority()
    {
        using var authority = SshKeyPair.Generate();
        using var other = SshKeyPair.Generate();
        using var host = SshKeyPair.Generate();

        Trusts("cinnabar", authority, host, SshHostCertificate.Sign(other, host.ToPublicLine(), s_terms)).ShouldBeFalse();
    }

    [TestMethod]
    public void IsNotTrustedAfterItsEnd()
    {
        using var authority = SshKeyPair.Generate();
        using var host = SshKeyPair.Generate();

        Trusts("cinnabar", authority, host, SshHostCertificate.Sign(authority, host.ToPublicLine(), s_terms with { Until = DateTimeOffset.UnixEpoch.AddDays(1) })).ShouldBeFalse();
    }

    [TestMethod]
    public void WithoutNamesIsRefused()
    {
        using var authority = SshKeyPair.Generate();

        Refused(() => SshHostCertificate.Sign(authority, authority.ToPublicLine(), s_terms with { Names = [] })).Message.ShouldBe(
            "CAIRN4041: 'cinnabar' gets no SSH certificate: it names no host, which would make it good for every host. "
            + "A certificate needs the host's public key of type ed25519, at least one name, and an end after its beginning.");
    }

    [TestMethod]
    public void EndingBeforeItBeginsIsRefused()
    {
        using var authority = SshKeyPair.Generate();
        var terms = s_terms with { From = DateTimeOffset.UnixEpoch.AddDays(2), Until = DateTimeOffset.UnixEpoch.AddDays(1) };

        Refused(() => SshHostCertificate.Sign(authority, authority.ToPublicLine(), terms)).Message.ShouldContain("it would end before it begins");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("ssh-ed25519")]
    [DataRow("ssh-ed25519 AAAA")]
    [DataRow("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f")]
    [DataRow("ssh-ed25519 AAAAC3NzaC1lZDI1NTE4AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f")]
    public void OfWhatIsNoHostKeyIsRefused(string key)
    {
        using var authority = SshKeyPair.Generate();

        Refused(() => SshHostCertificate.Sign(authority, key, s_terms)).Message.ShouldContain("the key of its host is not a line 'ssh-ed25519 AAAA…'");
    }

    /// <summary>Lets ssh talk to sshd through a pipe; whether it knows the host shows before it has to log in.</summary>
    private bool Trusts(string name, SshKeyPair authority, SshKeyPair host, string certificate)
    {
        using var key = host.ToFile();
        var daemon = Tool.Path("sshd");
        var settings = Write("sshd_config", $"HostKey {WritePrivate("host", key)}\nHostCertificate {Write("host-cert.pub", certificate)}\nUsePAM no\nPasswordAuthentication no\n");
        var known = Write("known_hosts", $"@cert-authority * {authority}\n");

        if (Environment.IsPrivilegedProcess)
        {
            Directory.CreateDirectory("/run/sshd"); // It separates its privileges there.
        }

        var (_, errors) = Tool.Try(
            "ssh",
            "-F", "none", "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-o", "IdentityFile=none", "-o", "StrictHostKeyChecking=yes",
            "-o", $"UserKnownHostsFile={known}", "-o", "GlobalKnownHostsFile=none", "-o", $"ProxyCommand={daemon} -i -f {settings}", $"nobody@{name}", "true");
        (errors.Contains("Permission denied", StringComparison.Ordinal) ^ errors.Contains("Host key verification failed", StringComparison.Ordinal)).ShouldBeTrue(errors);
        return errors.Contains("Permission denied", StringComparison.Ordinal);
    }

    private string Fingerprint(SshKeyPair key) => Tool.Text("ssh-keygen", "-l", "-f", Write($"{Guid.NewGuid():N}.pub", key.ToPublicLine())).Split(' ')[1];
}
