using Cairn.Deployment;
using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Store.Signing;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class HostileDeployment : DeploymentTest
{
    [TestMethod]
    public async Task WithoutTheFleetsSignatureIsRefused()
    {
        var machine = await StartAsync("cinnabar");
        using var key = SigningKey.Generate("fleet");
        using var stranger = SigningKey.Generate("fleet");
        Deployer.TrustedKeys = [key.PublicKey.ToString()];
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);

        var unsigned = await Deployer.DeployAsync(machine, Motd("two"));
        Deployer.Choices = Deployer.Choices with { Key = stranger };
        var wrong = await Deployer.DeployAsync(machine, Motd("two"));

        unsigned.ShouldBe(unsigned with { ExitCode = DeploymentExitCodes.Refused });
        unsigned.Text.ShouldStartWith("CAIRN7019: The closure of 'cinnabar' is not signed, and this machine takes only what is signed by 'fleet'.");
        wrong.ShouldBe(wrong with { ExitCode = DeploymentExitCodes.Refused });
        wrong.Text.ShouldStartWith("CAIRN5066: The signature of 'fleet' does not fit the statement of 'cinnabar'.");
        await ShouldBeOnAsync(machine, "one");

        Deployer.Choices = Deployer.Choices with { Key = key };
        (await Deployer.DeployAsync(machine, Motd("two"))).Kind.ShouldBe(OutcomeKind.Applied);
    }

    [TestMethod]
    public async Task ToAnotherHostKeyIsRefused()
    {
        var machine = await StartAsync("cinnabar");
        var closure = Deployer.Build(machine, Motd("one"));
        var other = Path.Combine(Deployer.Home, "known_hosts");
        await File.WriteAllTextAsync(other, $"{machine.Address} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDitxrWlIER5l2O+a4Qa4b4HF6b+Wl+YdCZt+lizlJ4r\n");

        var changed = await Deployer.DeployAsync(Deployer.Target(machine, closure, Deployer.Ssh(machine) with { KnownHostsFiles = [other] }));
        var unknown = await Deployer.DeployAsync(Deployer.Target(machine, closure, Deployer.Ssh(machine) with { KnownHostsFiles = [] }));

        changed.Text.ShouldStartWith("CAIRN6014: 'cinnabar' shows the host key 'SHA256:");
        unknown.Text.ShouldStartWith("CAIRN6013: 'cinnabar' shows the host key 'SHA256:");
        (await machine.RunAsync("ls /opt/cairn")).ExitCode.ShouldNotBe(0);

        var fingerprint = unknown.Text.Split('\'')[3];
        (await Deployer.DeployAsync(Deployer.Target(machine, closure, Deployer.Ssh(machine) with { KnownHostsFiles = [], AcceptedHostKey = fingerprint }))).ExitCode.ShouldBe(0);
    }

    [TestMethod]
    public async Task ToTheWrongMachineIsRefused()
    {
        var machine = await StartAsync("cinnabar");
        var other = await StartAsync("electrum");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);

        var outcome = await Deployer.DeployAsync(Deployer.Target(machine, Deployer.Build(other, Motd("two"))));

        outcome.Text.ShouldStartWith("CAIRN7005: The closure of 'electrum' is for machine 'electrum', and this machine is 'cinnabar'.");
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    public async Task ByAUserOfTheMachineIsRefused()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);

        var served = await machine.RunAsync("printf '\\0cairn serve\\0' | setpriv --reuid=nobody --clear-groups /opt/cairn/state/current/bin/cairn-activator serve");

        served.ExitCode.ShouldBe(DeploymentExitCodes.Refused);
        served.Output.ShouldContain("CAIRN7004");
    }
}
