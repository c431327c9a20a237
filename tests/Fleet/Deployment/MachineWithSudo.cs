using System.Text;
using Cairn.Deployment;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachineWithSudo : DeploymentTest
{
    [TestMethod]
    [Description("R14: sudo without a password.")]
    public async Task IsDeployedByAUser()
    {
        var machine = await WithUserAsync("deploy ALL=(ALL) NOPASSWD: ALL");

        var outcome = await Deployer.DeployAsync(Deployer.Target(machine, Deployer.Build(machine, Motd("one")), user: "deploy"));

        outcome.ExitCode.ShouldBe(0, outcome.Text);
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    [Description("R14: sudo with a password, asked for once, for bringing the activator, activating and confirming.")]
    public async Task IsDeployedWithAPassword()
    {
        var machine = await WithUserAsync("deploy ALL=(ALL) ALL");
        var asked = 0;
        var target = Deployer.Target(machine, Deployer.Build(machine, Motd("one")), user: "deploy") with
        {
            SudoPassword = () =>
            {
                asked++;
                return Encoding.UTF8.GetBytes("geheim");
            },
        };

        var outcome = await Deployer.DeployAsync(target);

        outcome.ExitCode.ShouldBe(0, outcome.Text);
        asked.ShouldBe(1);
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    public async Task RefusesAWrongPassword()
    {
        var machine = await WithUserAsync("deploy ALL=(ALL) ALL");
        var target = Deployer.Target(machine, Deployer.Build(machine, Motd("one")), user: "deploy");

        (await Deployer.DeployAsync(target)).Text.ShouldStartWith("CAIRN6016: 'cinnabar' wants a password for sudo.");
        (await Deployer.DeployAsync(target with { SudoPassword = static () => "falsch"u8.ToArray() })).Text
            .ShouldStartWith("CAIRN6017: 'cinnabar' does not take the password for sudo.");
        (await machine.RunAsync("ls /opt/cairn")).ExitCode.ShouldNotBe(0);
    }

    [TestMethod]
    [Description("P19: a wrong password is asked for once more, and then the deployment goes on.")]
    public async Task AsksOnceMoreForAWrongPassword()
    {
        var machine = await WithUserAsync("deploy ALL=(ALL) ALL");
        var target = Deployer.Target(machine, Deployer.Build(machine, Motd("one")), user: "deploy") with
        {
            SudoPassword = static () => "falsch"u8.ToArray(),
            SudoPasswordAgain = static (name, wrong) => name == "cinnabar" && wrong.AsSpan().SequenceEqual("falsch"u8) ? "geheim"u8.ToArray() : null,
        };

        var outcome = await Deployer.DeployAsync(target);

        outcome.ExitCode.ShouldBe(0, outcome.Text);
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    public async Task RefusesAUserWithoutIt()
    {
        var machine = await WithUserAsync("other ALL=(ALL) ALL");

        var outcome = await Deployer.DeployAsync(
            Deployer.Target(machine, Deployer.Build(machine, Motd("one")), user: "deploy") with { SudoPassword = static () => "geheim"u8.ToArray() });

        outcome.ExitCode.ShouldBe(DeploymentExitCodes.Refused, outcome.Text);
        (await machine.RunAsync("ls /opt/cairn")).ExitCode.ShouldNotBe(0);
    }

    private async Task<TestMachine> WithUserAsync(string rule)
    {
        var machine = await StartAsync("cinnabar");
        (await machine.RunAsync(
            $"useradd -m -s /bin/sh deploy && echo deploy:geheim | chpasswd && install -d -o deploy -m 700 /home/deploy/.ssh"
            + " && install -o deploy -m 600 /root/.ssh/authorized_keys /home/deploy/.ssh/authorized_keys"
            + $" && echo '{rule}' > /etc/sudoers.d/deploy")).Check();
        return machine;
    }
}
