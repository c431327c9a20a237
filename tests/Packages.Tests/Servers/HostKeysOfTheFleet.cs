namespace Cairn.Packages.Tests.Servers;

[TestClass]
public class HostKeysOfTheFleet
{
    [TestMethod]
    public void AreTrustedByEveryNameOfTheMachine()
    {
        var linux = Evaluate.Linux(
            static linux =>
            {
                linux.SshKnownHosts.Enable = true;
                linux.SshKnownHosts.Hosts["git.example.net"].Keys.Add(Evaluate.Key);
                linux.SshKnownHosts.Hosts["*.ca.example.net"].Keys.Add(Evaluate.Key);
                linux.SshKnownHosts.Hosts["*.ca.example.net"].IsAuthority = true;
            },
            static fleet =>
            {
                fleet.Domain = "zt";
                fleet.SshHosts.Machines["cinnabar"].Keys.Add(Evaluate.Key);
                fleet.SshHosts.Machines["cinnabar"].Port = 2222;
            });

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Etc["ssh/ssh_known_hosts"].Text.ToString().ShouldBe($"""
            [cinnabar]:2222,[cinnabar.zt]:2222,[cinnabar.example.net]:2222 {Evaluate.Key}
            @cert-authority *.ca.example.net {Evaluate.Key}
            git.example.net {Evaluate.Key}
            """);
    }

    [TestMethod]
    public void AreTrustedOnMacsToo()
    {
        var mac = Evaluate.Darwin(static darwin => darwin.SshKnownHosts.Enable = true, static fleet => fleet.SshHosts.Machines["electrum"].Keys.Add(Evaluate.Key));

        mac.Root.Etc["ssh/ssh_known_hosts"].Text.ToString().ShouldBe($"electrum,192.0.2.7 {Evaluate.Key}");
    }

    [TestMethod]
    public void OfAMachineThatDoesNotExistAreAnError() =>
        Evaluate.Linux(static linux => linux.SshKnownHosts.Enable = true, static fleet => fleet.SshHosts.Machines["cinabar"].Keys.Add(Evaluate.Key))
            .Messages().ShouldHaveSingleItem().ShouldContain(
                "The fleet has SSH host keys of 'cinabar', which is none of its machines. Correct the name, or move the keys to 'SshKnownHosts.Hosts'.");

    [TestMethod]
    public void WithoutAKeyAreAnError() => Evaluate.Linux(static linux =>
    {
        linux.SshKnownHosts.Enable = true;
        linux.SshKnownHosts.Hosts["git.example.net"].Names.Add("192.0.2.9");
    }).Messages().ShouldHaveSingleItem().ShouldStartWith(
        "The host 'git.example.net' has no keys. Add the line of its '/etc/ssh/ssh_host_ed25519_key.pub' to 'Keys'.");
}
