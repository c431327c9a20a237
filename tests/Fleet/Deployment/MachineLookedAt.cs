using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Wire;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachineLookedAt : DeploymentTest
{
    [TestMethod]
    public async Task SaysWhatIsNotAsItsGenerationSays()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"), Service)).ExitCode.ShouldBe(0);

        var good = await ExamineAsync(machine);
        (good.Generation, good.Confirmed, good.IsUnfinished, good.Last?.Outcome).ShouldBe((1, 1, false, "Confirmed"));
        good.Drift.ShouldBeEmpty();
        good.RebootReasons.ShouldBeEmpty();

        (await machine.RunAsync("rm /etc/motd && echo edited > /etc/motd && systemctl stop test.service && echo libc6 > /run/reboot-required.pkgs && touch /run/reboot-required")).Check();

        var drifted = await ExamineAsync(machine);
        drifted.Drift.Select(static deviation => $"{deviation.Kind} {deviation.What}").ShouldBe(["file /etc/motd", "unit test.service"]);
        drifted.Drift[1].Is.ShouldBe("should run, but is inactive");
        drifted.RebootReasons.ShouldBe(["libc6 asks for it"]);
        (await machine.Files.ReadAsync("/etc/motd")).ShouldBe("edited\n");
    }

    [TestMethod]
    [Description("What `cairn status --exit-code` is for: a script learns that a machine is well, waits for a reboot, or is not as it should be.")]
    public async Task EndsWithACodeForScripts()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        var cairn = new Support.CommandLine(Deployer).Add(machine);

        (await StatusAsync(cairn)).ShouldBe(0);
        (await machine.RunAsync("echo libc6 > /run/reboot-required.pkgs && touch /run/reboot-required")).Check();
        (await StatusAsync(cairn)).ShouldBe(40);
        (await cairn.RunAsync("status", "cinnabar")).ExitCode.ShouldBe(0);
        (await machine.RunAsync("rm /etc/motd")).Check();
        (await StatusAsync(cairn)).ShouldBe(20);
    }

    private static async Task<int> StatusAsync(Support.CommandLine cairn) => (await cairn.RunAsync("status", "cinnabar", "--exit-code")).ExitCode;

    private async Task<MachineCondition> ExamineAsync(TestMachine machine)
    {
        var target = Deployer.Target(machine);
        var outcome = await Task.Run(() => MachineQuestion.Examine(target, TimeSpan.FromMinutes(1)));
        return outcome.Condition.ShouldNotBeNull(outcome.Text);
    }

    private static void Service(Linux linux)
    {
        var unit = linux.Systemd.Services["test"];
        unit.Install.WantedBy.Add("multi-user.target");
        unit.Service.ExecStart.Add("/bin/sleep infinity");
    }
}
