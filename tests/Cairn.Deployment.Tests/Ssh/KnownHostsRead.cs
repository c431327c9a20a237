using System.Diagnostics;
using Cairn.Deployment.Ssh;

namespace Cairn.Deployment.Tests.Ssh;

[TestClass]
public sealed class KnownHostsRead
{
    private const string One = "AAAAC3NzaC1lZDI1NTE5AAAAIDitxrWlIER5l2O+a4Qa4b4HF6b+Wl+YdCZt+lizlJ4r";
    private const string Two = "AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private const string File = $"""
        # comment
        cinnabar,10.0.0.* ssh-ed25519 {One} root@cinnabar
        [gate]:2222 ssh-ed25519 {One}
        @cert-authority *.example.net ssh-ed25519 {Two}
        @revoked * ssh-ed25519 {Two}
        @unknown * ssh-ed25519 {One}
        cinnabar ssh-ed25519 not-base64
        short
        """;

    [TestMethod]
    [DataRow("cinnabar", 22, "Host known_hosts:2, Revoked known_hosts:5")]
    [DataRow("10.0.0.7", 22, "Host known_hosts:2, Revoked known_hosts:5")]
    [DataRow("gate", 2222, "Host known_hosts:3, Revoked known_hosts:5")]
    [DataRow("gate", 22, "Revoked known_hosts:5")]
    [DataRow("electrum.example.net", 22, "Authority known_hosts:4, Revoked known_hosts:5")]
    public void SayWhatIsKnownOfAHost(string host, int port, string expected) =>
        string.Join(", ", KnownHosts.Parse(File, "known_hosts").Find(host, port).Select(static key => $"{key.Mark} {key.Source}")).ShouldBe(expected);

    [TestMethod]
    public void FindHashedNamesAsSshKeygenWritesThem()
    {
        using var folder = new TestFolder();
        System.IO.File.WriteAllText(folder["known_hosts"], $"cinnabar ssh-ed25519 {One}\n[gate]:2222 ssh-ed25519 {One}\n");
        using (var hash = Process.Start(new ProcessStartInfo("ssh-keygen", ["-q", "-H", "-f", folder["known_hosts"]]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!)
        {
            hash.WaitForExit();
        }

        System.IO.File.ReadAllText(folder["known_hosts"]).ShouldStartWith("|1|");

        var known = KnownHosts.Read(folder["known_hosts"]);
        known.Find("cinnabar", 22).Count.ShouldBe(1);
        known.Find("gate", 2222).Count.ShouldBe(1);
        known.Find("gate", 22).ShouldBeEmpty();
        known.Find("electrum", 22).ShouldBeEmpty();
    }

    [TestMethod]
    public void DecideAboutAHostKey()
    {
        var (one, two) = (Convert.FromBase64String(One), Convert.FromBase64String(Two));
        string? Judge(string text, byte[] blob, string? accepted = null) =>
            new HostKeyTrust("cinnabar", [], KnownHosts.Parse(text, "known_hosts").Find("cinnabar", 22), accepted, TimeProvider.System).Judge("ssh-ed25519", blob)?.Message;

        Judge($"cinnabar ssh-ed25519 {One}", one).ShouldBeNull();
        Judge($"cinnabar ssh-ed25519 {One}", two).ShouldBe(
            "CAIRN6014: 'cinnabar' shows the host key 'SHA256:kmYcvdi2GkPeWxB6XLjrZB8JHsy2Hm8luHMFp9GMvqk', but known_hosts:1 says 'SHA256:EADoYBtl2CuKtDLgLVNeS+0LfBVyMJdSNH/GEw2Pe8w'. Nothing was sent. Somebody may be in between, or the machine was made anew: then correct what is said there.");
        Judge($"cinnabar ssh-rsa {One}", two).ShouldStartWith("CAIRN6013: 'cinnabar' shows the host key 'SHA256:");
        Judge("", two, KnownHostKey.FingerprintOf(two)).ShouldBeNull();
        Judge("", two, KnownHostKey.FingerprintOf(one)).ShouldStartWith("CAIRN6013");
        Judge($"@revoked * ssh-ed25519 {One}\ncinnabar ssh-ed25519 {One}", one).ShouldStartWith("CAIRN6015: 'cinnabar' shows the host key 'SHA256:");
    }

    [TestMethod]
    public void BelieveTheFleetBeforeFiles()
    {
        var known = new FleetHostKeys([$"ssh-ed25519 {One} cinnabar"], [$"ssh-ed25519 {Two}"]).All().ToList();

        known.Select(static key => (key.Mark, key.Source)).ShouldBe([(HostKeyMark.Host, "the fleet's vars"), (HostKeyMark.Authority, "the fleet's vars")]);
        new HostKeyTrust("cinnabar", [], known, null, TimeProvider.System).Judge("ssh-ed25519", Convert.FromBase64String(Two))!.Message.ShouldContain("but the fleet's vars says");
    }
}
