using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class StepsOnAMachine : MachineTest
{
    [TestMethod]
    [Description("U45, U46, U47, W02: what a step asks of units is in the dry run and happens so: what opted out stays, a restart wins over a reload, what rests is started.")]
    public async Task AskForUnits()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(linux => Asking(linux, "1"))).Check();
        (await machine.Machine.RunAsync("systemctl stop rests")).Check();
        var (asked, stays, both) = (await ProcessAsync(machine, "asked"), await ProcessAsync(machine, "stays"), await ProcessAsync(machine, "both"));
        var next = await machine.AddAsync(linux => Asking(linux, "2"));

        var dryRun = (await machine.CairnAsync("activate", next, "--dry-run")).Check();
        (await ProcessAsync(machine, "asked")).ShouldBe(asked);
        var result = await machine.CairnAsync("activate", next);

        result.Check();
        dryRun.ShouldContain("  would restart asked.service, both.service\n");
        dryRun.ShouldContain("  would start rests.service\n");
        dryRun.ShouldContain("note: stays.service is left as it is");
        (await ProcessAsync(machine, "asked")).ShouldNotBe(asked);
        (await ProcessAsync(machine, "both")).ShouldNotBe(both);
        (await ProcessAsync(machine, "stays")).ShouldBe(stays);
        (await ProcessAsync(machine, "rests")).ShouldNotBe("0");
        (await machine.CairnAsync("activate", next)).Check().ShouldBe("nothing to do");
    }

    [TestMethod]
    [Description("R04: a step that fails takes everything back, what earlier steps did by what they say, the last one first.")]
    public async Task AreTakenBack()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(static linux => linux.Etc["motd2"].Text = "1")).Check();
        var before = await machine.Machine.SnapshotAsync();

        var result = await machine.ActivateAsync(static linux =>
        {
            linux.Etc["motd2"].Text = "2";
            linux.ActivationSteps["makes"].Script = "echo made >> /srv/made; echo makes >> /run/order";
            linux.ActivationSteps["makes"].Undo = "rm -f /srv/made; echo undo makes >> /run/order";
            linux.ActivationSteps["more"].Script = "echo more >> /run/order";
            linux.ActivationSteps["more"].Undo = "echo undo more >> /run/order";
            linux.ActivationSteps["more"].After.Add("makes");
            linux.ActivationSteps["breaks"].Script = "echo broken >&2; false";
            linux.ActivationSteps["breaks"].After.Add("more");
        });

        result.ExitCode.ShouldBe(31);
        result.Errors.ShouldContain("CAIRN7007: The step 'breaks' ended with exit code 1: broken.");
        (await machine.Machine.Files.ReadAsync("/run/order")).ShouldBe("makes\nmore\nundo more\nundo makes\n");
        (await machine.Machine.SnapshotAsync()).Since(before).Where(static line => !line.Contains("/opt/cairn", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static void Asking(Linux linux, string text)
    {
        linux.Etc["asked.conf"].Text = text;
        var step = linux.ActivationSteps["asks"];
        step.Script = "true";
        step.Requests = """
            test -e /etc/asked.conf || exit 0
            cmp --silent "$CAIRN_CLOSURE/etc/asked.conf" /etc/asked.conf && exit 0
            printf 'restart asked.service\nrestart stays.service\nreload both.service\nreload rests.service\n'
            """;
        foreach (var name in (string[])["asked", "stays", "both", "rests"])
        {
            var unit = linux.Systemd.Services[name];
            unit.Service.ExecStart.Add("/bin/sleep infinity");
            unit.Service.ExecReload.Add("/bin/true");
            unit.Service.Environment["NUMBER"] = name == "both" ? text : "same";
            unit.Install.WantedBy.Add(name == "rests" ? "rescue.target" : "multi-user.target");
        }

        linux.Systemd.Services["stays"].OnChange = UnitChange.Keep;
        linux.Systemd.Services["both"].OnChange = UnitChange.Restart;
    }

    private static async Task<string> ProcessAsync(ManagedMachine machine, string service) =>
        (await machine.Machine.RunAsync(["systemctl", "show", "--property=MainPID", "--value", service])).Check();
}
