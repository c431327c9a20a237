using Cairn.Deployment;
using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Platform;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachineLockedOut : DeploymentTest
{
    [TestMethod]
    [Description("R07: a firewall that closes SSH is taken back, because nobody reaches the machine anew.")]
    public Task ByItsFirewallComesBack() => ShouldComeBackAsync(static linux => linux.Firewall.Enable = true);

    [TestMethod]
    [Description("R09: an sshd that is stopped by the new generation runs again.")]
    public Task ByItsDaemonComesBack() => ShouldComeBackAsync(static linux =>
    {
        var service = linux.Systemd.Services["breaks-ssh"];
        service.Install.WantedBy.Add("multi-user.target");
        service.Service.Type = ServiceType.Oneshot;
        service.Service.RemainAfterExit = true;
        service.Service.ExecStart.Add("/usr/bin/systemctl stop ssh.service");
        service.Service.ExecStop.Add("/usr/bin/systemctl start ssh.service");
    });

    [TestMethod]
    [Description("R09: a configuration that sshd does not take ends it; the old one runs again.")]
    public Task ByABrokenConfigurationOfSshComesBack() => ShouldComeBackAsync(static linux =>
    {
        linux.Etc["ssh/sshd_config.d/00-broken.conf"].Text = "Port twentytwo";
        linux.Systemd.Services["ssh"].RestartTriggers.Add("broken");
    });

    [TestMethod]
    [Description("R07: an address at which nobody looks for the machine is taken back.")]
    public Task ByAWrongAddressComesBack() => ShouldComeBackAsync(static linux =>
    {
        linux.Networkd.Enable = true;
        linux.Networkd.Networks["00-wrong"].MatchName.Add("host0");
        linux.Networkd.Networks["00-wrong"].Addresses.Add("192.0.2.7/24");
    });

    [TestMethod]
    [Description("R07: a network that is cut while the machine switches brings it back; the deployer learns so as soon as it can.")]
    public async Task ByACutNetworkComesBack()
    {
        var (machine, target) = await DeployedAsync();
        Deployer.Choices = new DeploymentChoices { ConfirmWithin = TimeSpan.FromSeconds(4), Silence = TimeSpan.FromSeconds(5) };
        var cut = new TaskCompletionSource();

        var deployment = Deployer.DeployAsync(target(Motd("two") + Slow), heard =>
        {
            if (heard.Text == "switching")
            {
                cut.TrySetResult();
                machine.CutNetworkAsync().GetAwaiter().GetResult();
            }
        });
        await cut.Task;
        await WentBackAsync(machine);
        await machine.RestoreNetworkAsync();

        (await deployment).ExitCode.ShouldBe(DeploymentExitCodes.NotConfirmed);
    }

    [TestMethod]
    [Description("R08: a deployer that goes away in the middle confirms nothing, and the machine goes back by itself.")]
    public async Task ByADeployerThatGoesAwayComesBack()
    {
        var (machine, target) = await DeployedAsync();
        Deployer.Choices = new DeploymentChoices { ConfirmWithin = TimeSpan.FromSeconds(2) };
        using var interrupt = new CancellationTokenSource();

        var outcome = await Deployer.DeployAsync(target(Motd("two")), heard =>
        {
            if (heard.Text == "switching")
            {
                interrupt.Cancel();
            }
        }, interrupt.Token);

        outcome.ExitCode.ShouldBe(DeploymentExitCodes.Cancelled);
        outcome.Text.ShouldBe("interrupted while it switched; it takes that back by itself within 2 seconds");
        await WentBackAsync(machine);
    }

    [TestMethod]
    [Description("R08: a deployer that is killed says nothing more, on no connection, and the machine goes back by itself.")]
    public async Task ByADeployerThatIsKilledComesBack()
    {
        var (machine, target) = await DeployedAsync();
        Deployer.Choices = new DeploymentChoices { ConfirmWithin = TimeSpan.FromSeconds(3), Silence = TimeSpan.FromSeconds(2), Return = TimeSpan.FromSeconds(2) };
        var killed = new CancellationTokenSource();
        var connections = new System.Collections.Concurrent.ConcurrentQueue<Cairn.Deployment.Connections.IComputer>();
        var living = target(Motd("two") + Slow);
        var dying = living with
        {
            Connect = cancellation =>
            {
                if (killed.IsCancellationRequested)
                {
                    throw new IOException("The deployer was killed.");
                }

                connections.Enqueue(living.Connect(cancellation));
                return connections.Last();
            },
        };

        var deployment = Deployer.DeployAsync(dying, heard =>
        {
            if (heard.Text == "switching" && !killed.IsCancellationRequested)
            {
                killed.Cancel();
                connections.Last().Dispose();
            }
        });

        await WentBackAsync(machine);
        (await deployment).Kind.ShouldBe(OutcomeKind.Failed);
        connections.Count.ShouldBe(1);
    }

    private static void Slow(Linux linux)
    {
        var service = linux.Systemd.Services["slow"];
        service.Install.WantedBy.Add("multi-user.target");
        service.Service.Type = ServiceType.Oneshot;
        service.Service.RemainAfterExit = true;
        service.Service.ExecStart.Add("/usr/bin/sleep 2");
    }

    private async Task ShouldComeBackAsync(Action<Linux> change)
    {
        var (machine, target) = await DeployedAsync();
        Deployer.Choices = new DeploymentChoices { ConfirmWithin = TimeSpan.FromSeconds(5), Silence = TimeSpan.FromSeconds(5) };

        var outcome = await Deployer.DeployAsync(target(Motd("two") + change));

        outcome.ExitCode.ShouldBe(DeploymentExitCodes.NotConfirmed, outcome.Text);
        outcome.Text.ShouldContain("CAIRN7014");
        await ShouldBeOnAsync(machine, "one");
        (await Deployer.DeployAsync(target(Motd("one")))).Kind.ShouldBe(OutcomeKind.NothingToDo);
    }

    private async Task<(TestMachine Machine, Func<Action<Linux>, MachineTarget> Target)> DeployedAsync()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        return (machine, change => Deployer.Target(machine, Deployer.Build(machine, change)));
    }

    private async Task WentBackAsync(TestMachine machine)
    {
        (await machine.RunAsync("for i in $(seq 600); do grep -q '\"to\": 2' /opt/cairn/state/last.json && exit 0; sleep 0.05; done; exit 1")).Check();
        (await machine.RunAsync("cat /opt/cairn/state/last.json")).Output.ShouldContain("rolledBack", Case.Insensitive);
        await ShouldBeOnAsync(machine, "one");
    }
}
