namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachineThatIsOn : MachineTest
{
    [TestMethod]
    public async Task RunsSystemdAsItsFirstProcess()
    {
        var machine = await StartAsync("cinnabar");

        var result = await machine.RunAsync("cat /proc/1/comm; hostname; systemctl is-active ssh systemd-networkd");

        result.Check().ShouldBe("systemd\ncinnabar\nactive\nactive");
    }

    [TestMethod]
    public async Task AnswersSsh()
    {
        var machine = await StartAsync("cinnabar");

        await machine.WaitForSshAsync();

        (await machine.SshAsync("id --user; uname --nodename")).Check().ShouldBe("0\ncinnabar");
    }

    [TestMethod]
    public async Task TellsOutputErrorsAndExitCodeApart()
    {
        var machine = await StartAsync("cinnabar");

        var result = await machine.RunAsync("echo out; echo err >&2; exit 3");

        result.ShouldSatisfyAllConditions(
            () => result.ExitCode.ShouldBe(3),
            () => result.Output.ShouldBe("out\n"),
            () => result.Errors.ShouldBe("err\n"),
            () => Should.Throw<InvalidOperationException>(() => result.Check()).Message.ShouldContain("ended with 3"));
    }

    [TestMethod]
    public async Task HasUnitsThatAllStarted()
    {
        var machine = await StartAsync("cinnabar");

        (await machine.RunAsync("systemctl --failed --plain --no-legend")).Check().ShouldBe("");
    }

    [TestMethod]
    public async Task ReachesThisComputerAndNothingElse()
    {
        var machine = await StartAsync("cinnabar");

        (await machine.RunAsync("ip route get 192.0.2.1")).ExitCode.ShouldNotBe(0);
        (await machine.RunAsync($"ip route get {machine.HostAddress}")).Check().ShouldContain("dev host0");
    }
}
