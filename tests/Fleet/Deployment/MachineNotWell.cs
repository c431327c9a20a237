using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Deployment.Tests;

/// <summary>A service that listens on a port, and is asked for.</summary>
[TestClass]
public sealed class MachineNotWell : DeploymentTest
{
    private const int RolledBack = 31;

    [TestMethod]
    [Description("R16: a machine that finds itself not well goes back before anybody confirms, and its old service runs again.")]
    public async Task ByItsOwnJudgementGoesBack()
    {
        var machine = await WellAsync();

        var outcome = await TimeAsync("taken back", () => Deployer.DeployAsync(machine, Motd("two") + Listener(8081) + Check(8080, HealthCheckFrom.Machine)));

        outcome.ShouldBe(outcome with { Kind = OutcomeKind.Failed, ExitCode = RolledBack });
        outcome.Text.ShouldContain("CAIRN7140: With generation 2 the machine is not well: 'web' expects a connection to port 8080, and after 3 tries there was the error 'Connection refused'.");
        await ShouldBeWellAsync(machine);
    }

    [TestMethod]
    [Description("R16: a machine that is well by its own judgement, but not for whoever deploys it, goes back at once.")]
    public async Task ForWhoDeploysGoesBackAtOnce()
    {
        var machine = await WellAsync();

        // Within the machine the port is open, on an address that nobody else reaches.
        var outcome = await TimeAsync("revoked", () => Deployer.DeployAsync(machine, Motd("two") + Listener(8080, "127.0.0.1") + Check(8080, HealthCheckFrom.Both)));

        outcome.ShouldBe(outcome with { Kind = OutcomeKind.Failed, ExitCode = RolledBack });
        outcome.Text.ShouldContain("CAIRN7141: Generation 2 was revoked by whoever deployed it: 'web' expects a connection to port 8080");
        await ShouldBeWellAsync(machine);
    }

    [TestMethod]
    [Description("R16: without a deployer the machine goes back all the same.")]
    public async Task WithNobodyThereGoesBack()
    {
        var machine = await WellAsync();
        var closure = Deployer.Build(machine, Motd("two") + Listener(8081) + Check(8080, HealthCheckFrom.Machine));
        Deployer.Choices = Deployer.Choices with { IsDryRun = true };
        (await Deployer.DeployAsync(Deployer.Target(machine, closure))).Kind.ShouldBe(OutcomeKind.Planned);

        var activated = await machine.RunAsync($"{closure.System.Path.OnMachine}/bin/cairn-activator activate {closure.System.Path.OnMachine}");

        activated.ExitCode.ShouldBe(RolledBack, activated.Output);
        await ShouldBeWellAsync(machine);
    }

    private async Task<TestMachine> WellAsync()
    {
        var machine = await StartAsync("cinnabar");
        var first = await Deployer.DeployAsync(machine, Motd("one") + Listener(8080) + Check(8080, HealthCheckFrom.Both));
        first.ExitCode.ShouldBe(0, first.Text);
        Deployer.Said.Select(static said => said.Text).ShouldContain("health from here: web");
        return machine;
    }

    private static async Task ShouldBeWellAsync(TestMachine machine)
    {
        await ShouldBeOnAsync(machine, "one");
        (await machine.RunAsync("systemctl is-active web.service && ss -Hltn sport = :8080 | grep -c .")).Output.ShouldBe("active\n1\n");
        (await machine.RunAsync("readlink /opt/cairn/state/confirmed")).Output.ShouldBe("generations/1\n");
    }

    private static Action<Linux> Listener(int port, string address = "0.0.0.0") => linux =>
    {
        var service = linux.Systemd.Services["web"];
        service.Install.WantedBy.Add("multi-user.target");
        service.Service.ExecStart.Add($"/usr/bin/systemd-socket-activate --accept --listen={address}:{port} /bin/true");
    };

    private static Action<Linux> Check(int port, HealthCheckFrom from) => linux =>
    {
        var check = linux.HealthChecks["web"];
        check.Port = port;
        check.From = from;
        check.Retries = 2;
        check.Interval = TimeSpan.FromMilliseconds(300);
        check.Timeout = TimeSpan.FromSeconds(2);
    };
}
