using System.Reflection;
using System.Text.RegularExpressions;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>What docs/recovery.md says to do on a machine, done as it is written on a machine that is in that state.</summary>
[TestClass]
public sealed partial class RecoveryAsWritten : MachineTest
{
    private const string Program = "/opt/cairn/state/current/bin/cairn-activator";

    [TestMethod]
    public async Task OfAMachineThatCannotBeReachedGoesBack()
    {
        var machine = await OnSecondAsync();
        await machine.Machine.CutNetworkAsync(TestContext.CancellationToken);

        var said = await FollowAsync(machine, "The machine cannot be reached");

        said.ShouldContain("is active");
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    public async Task OfAMachineWithoutPowerNeedsNothing()
    {
        var machine = await OnFirstAsync();
        var switching = machine.CairnAsync("activate", await machine.AddAsync(Motd("two") + Slow));
        await machine.Machine.RunAsync("for i in $(seq 600); do systemctl is-active --quiet slow && exit 0; systemctl status slow | grep -q activating && exit 0; sleep 0.05; done", TestContext.CancellationToken);
        await machine.Machine.PowerCutAsync(TestContext.CancellationToken);
        await switching;
        await machine.Machine.BootAsync(TestContext.CancellationToken);

        var said = await FollowAsync(machine, "The power went away while it switched");

        said.ShouldContain("generation 1:");
        said.ShouldContain("ended as RolledBack");
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    public async Task OfAnActivationThatWasKilledTakesItBack()
    {
        var machine = await OnFirstAsync();
        var killed = await machine.CairnAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["CAIRN_CRASH_AT"] = "12" }, "activate", await machine.AddAsync(Motd("two")));
        killed.ExitCode.ShouldBe(137);

        var said = await FollowAsync(machine, "An activation was killed, or the disk was full");

        said.ShouldContain("recovered");
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    public async Task OfAMachineOnWhichNothingWorksStartsWithAnEarlierGeneration()
    {
        var machine = await OnSecondAsync();
        var link = RescueLink().Match(Section("Nothing works")).Groups["command"].Value.Replace("/mnt/", "/", StringComparison.Ordinal).Replace("generations/4", "generations/1", StringComparison.Ordinal);
        (await machine.Machine.RunAsync(link, TestContext.CancellationToken)).Check();
        await machine.Machine.PowerCutAsync(TestContext.CancellationToken);
        await machine.Machine.BootAsync(TestContext.CancellationToken);

        await ShouldBeOnAsync(machine, "one");
        (await machine.ActivateAsync(Motd("three"))).Check().ShouldContain("is active");
        await ShouldBeOnAsync(machine, "three");
    }

    [TestMethod]
    public async Task FromCairnItselfLeavesTheMachineAsItWas()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        var before = await machine.Machine.SnapshotAsync([.. MachineSnapshot.Restless, "/opt/cairn", "/run"]);
        (await machine.ActivateAsync(Motd("one"))).Check();

        (await FollowAsync(machine, "To be rid of Cairn")).ShouldContain("uninstalled");

        (await machine.Machine.SnapshotAsync([.. MachineSnapshot.Restless, "/opt/cairn", "/run"])).Since(before).ShouldBeEmpty();
    }

    private static Action<Linux> Motd(string text) => linux =>
    {
        linux.Etc["motd"].Text = text;
        linux.Etc["motd"].WhenOccupied = OccupiedPath.Backup;
    };

    private static void Slow(Linux linux)
    {
        var service = linux.Systemd.Services["slow"];
        service.Install.WantedBy.Add("multi-user.target");
        service.Service.Type = ServiceType.Oneshot;
        service.Service.ExecStart.Add("/usr/bin/sleep 20");
    }

    private static async Task ShouldBeOnAsync(ManagedMachine machine, string text) => (await machine.Machine.Files.ReadAsync("/etc/motd")).ShouldBe($"{text}\n");

    private async Task<ManagedMachine> OnFirstAsync()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(Motd("one"))).Check();
        return machine;
    }

    private async Task<ManagedMachine> OnSecondAsync()
    {
        var machine = await OnFirstAsync();
        (await machine.ActivateAsync(Motd("two"))).Check();
        await ShouldBeOnAsync(machine, "two");
        return machine;
    }

    /// <summary>Runs the commands of a section, and gives what they said.</summary>
    private async Task<string> FollowAsync(ManagedMachine machine, string title)
    {
        var script = ShellBlock().Match(Section(title)).Groups["commands"].Value;
        script.ShouldContain(Program, Case.Sensitive, title);
        return (await machine.Machine.RunAsync(["bash", "-euc", script], null, TestContext.CancellationToken)).Check();
    }

    private static string Section(string title)
    {
        var root = typeof(RecoveryAsWritten).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;
        var text = File.ReadAllText(Path.Combine(root, "docs/recovery.md"));
        var start = text.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, title);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    [GeneratedRegex("```sh\n(?<commands>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("# (?<command>ln -sfn [^\n]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RescueLink();
}
