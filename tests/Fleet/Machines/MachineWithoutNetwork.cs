namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachineWithoutNetwork : MachineTest
{
    [TestMethod]
    public async Task StillRunsCommands()
    {
        var machine = await StartAsync("cinnabar");
        await machine.WaitForSshAsync();

        await machine.CutNetworkAsync();

        (await machine.SshAsync("true")).ExitCode.ShouldBe(255);
        (await machine.RunAsync("cat /sys/class/net/host0/carrier")).Check().ShouldBe("0");
    }

    [TestMethod]
    public async Task AnswersSshOnceItIsRestored()
    {
        var machine = await StartAsync("cinnabar");
        await machine.CutNetworkAsync();

        await machine.RestoreNetworkAsync();

        await machine.WaitForSshAsync();
        (await machine.SshAsync("hostname")).Check().ShouldBe("cinnabar");
    }

    [TestMethod]
    public async Task Reboots()
    {
        var machine = await StartAsync("cinnabar");
        await machine.CutNetworkAsync();

        await machine.RebootAsync();

        (await machine.RunAsync("hostname")).Check().ShouldBe("cinnabar");
    }
}
