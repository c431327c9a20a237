using System.Net;
using System.Net.Sockets;
using Cairn.Activation.Confirmations;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Programs;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Health;

[TestClass]
public sealed class MachineNotWell
{
    private static readonly HealthCheckEntry s_check = new() { Name = "web", Timeout = 2000, Retries = 1, Interval = 1 };

    [TestMethod]
    [Description("R16: a unit that is not active after its grace brings everything back, and the exit code says so.")]
    public void WithAGenerationGoesBack()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "old")), new());
        var before = machine.Snapshot();
        machine.Commands.Answer = Unit("failed");

        machine.Activator.Activate(Closure(machine, "two", s_check with { Unit = "web.service" }), new()).ShouldBe(ExitCode.RolledBack);

        machine.Snapshot().ShouldBe(before);
        new GenerationList(machine.Layout).Confirmed.ShouldBe(1);
        machine.Said[^1].ShouldBe(
            "CAIRN7140: With generation 2 the machine is not well: 'web' expects 'web.service' active, and after 2 tries there was 'failed'. "
            + "Everything was taken back. Correct what it says, then activate again; --skip-health-checks lets it stay as it is.");
        StateFile.ReadLast(machine.Layout)!.Messages.ShouldHaveSingleItem().ShouldStartWith("CAIRN7140");
    }

    [TestMethod]
    [DataRow("active", 0)]
    [DataRow("reloading", 0)]
    [DataRow("activating", 31)]
    public void IsToldByTheStateOfAUnit(string state, int expected)
    {
        using var machine = new MachineFolder();
        machine.Commands.Answer = Unit(state);

        machine.Activator.Activate(Closure(machine, "one", s_check with { Unit = "web.service" }), new()).ShouldBe((ExitCode)expected);
    }

    [TestMethod]
    public void IsToldByACommandOfTheClosure()
    {
        using var machine = new MachineFolder();
        var ran = new List<string>();
        machine.Commands.Answer = command =>
        {
            ran.Add(command.Program);
            return new CommandResult(3, "", "no peers");
        };
        var closure = Closure(machine, "one", s_check with { Script = "scripts/health/web" });

        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.RolledBack);

        ran.ShouldBe([Path.Combine(closure, "scripts/health/web"), Path.Combine(closure, "scripts/health/web")]);
        machine.Said[^1].ShouldContain("'web' expects its command to succeed, and after 2 tries there was exit code 3: no peers.");
    }

    [TestMethod]
    public void IsToldByAPort()
    {
        using var machine = new MachineFolder();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var check = s_check with { Port = ((IPEndPoint)listener.LocalEndpoint).Port };

        machine.Activator.Activate(Closure(machine, "one", check), new()).ShouldBe(ExitCode.Ok);
        listener.Stop();

        machine.Activator.Activate(Closure(machine, "two", check), new()).ShouldBe(ExitCode.RolledBack);
        new GenerationList(machine.Layout).Current.ShouldBe(1);
    }

    [TestMethod]
    [Description("One activation tells of everything that is wrong.")]
    public void InManyWaysSaysThemAll()
    {
        using var machine = new MachineFolder();
        machine.Commands.Answer = Unit("inactive");

        machine.Activator.Activate(Closure(machine, "one", s_check with { Unit = "a.service" }, s_check with { Name = "ssh", Unit = "b.service" }), new());

        machine.Said[^1].ShouldContain("'a.service'");
        machine.Said[^1].ShouldContain("'b.service'");
    }

    [TestMethod]
    public void StaysWhereThatIsWanted()
    {
        using var machine = new MachineFolder();

        machine.Activator.Activate(Closure(machine, "one", s_check with { Unit = "web.service" }), new() { SkipHealthChecks = true }).ShouldBe(ExitCode.Ok);
    }

    [TestMethod]
    public void IsNotAskedFromElsewhereByTheMachine()
    {
        using var machine = new MachineFolder();

        machine.Activator.Activate(Closure(machine, "one", s_check with { Port = 1, From = HealthCheckFrom.Deployer }), new()).ShouldBe(ExitCode.Ok);
    }

    [TestMethod]
    public void IsNotAskedWhenNothingChanges()
    {
        using var machine = new MachineFolder();
        machine.Commands.Answer = Unit("active");
        var closure = Closure(machine, "one", s_check with { Unit = "web.service" });
        machine.Activator.Activate(closure, new());
        machine.Commands.Answer = Unit("failed");

        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);
    }

    [TestMethod]
    [Description("R16: whoever deploys and finds the machine not well has it taken back at once, with the reason.")]
    public async Task ForWhoDeploysIsRevoked()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "old")), new());
        var before = machine.Snapshot();
        var told = new TaskCompletionSource<(string Word, IReadOnlyList<HealthCheckEntry> Checks)>();
        var activator = new GenerationSwitch(machine.Layout, machine.Surroundings with { Await = (word, checks) => told.SetResult((word, checks)) }, TextWriter.Null);
        var closure = Closure(machine, "two", s_check with { Port = 1, From = HealthCheckFrom.Deployer });

        var activation = Task.Run(() => activator.Activate(closure, new() { ConfirmWithin = TimeSpan.FromMinutes(5) }));
        var (word, checks) = await told.Task;
        checks.ShouldHaveSingleItem().Name.ShouldBe("web");

        Lease.Revoke(machine.Layout, word, "'web' is closed").ShouldBe(LeaseAnswer.RolledBack);
        (await activation).ShouldBe(ExitCode.RolledBack);
        machine.Snapshot().ShouldBe(before);
        machine.Said[^1].ShouldStartWith("CAIRN7141: Generation 2 was revoked by whoever deployed it: 'web' is closed.");
        Lease.Confirm(machine.Layout, word).ShouldBe(LeaseAnswer.RolledBack);
    }

    [TestMethod]
    public void IsNotRevokedAfterItWasConfirmed()
    {
        using var machine = new MachineFolder();
        var lease = Lease.Grant(machine.Layout);
        Lease.Confirm(machine.Layout, lease.Nonce);

        Lease.Revoke(machine.Layout, lease.Nonce, "no").ShouldBe(LeaseAnswer.AlreadyConfirmed);

        lease.Wait(TimeSpan.Zero, TimeProvider.System, CancellationToken.None).ShouldBeTrue();
        Lease.Revoke(machine.Layout, "guess", "no").ShouldBe(LeaseAnswer.Unknown);
    }

    private static Func<Command, CommandResult?> Unit(string state) => command =>
        command.Program == "systemctl" && command.Arguments[0] == "show" ? new CommandResult(0, $"{state}\n", "") : null;

    private static string Closure(MachineFolder machine, string name, params HealthCheckEntry[] checks) =>
        machine.Closure(name, manifest => manifest with { HealthChecks = checks }, MachineFolder.Copy("motd", name));
}
