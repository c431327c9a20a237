namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachineRebooted : MachineTest
{
    [TestMethod]
    public async Task KeepsItsDiskAndForgetsWhatWasInMemory()
    {
        var machine = await StartAsync("cinnabar");
        var before = await BootOf(machine);
        await machine.Files.WriteAsync("/etc/kept", "kept");
        await machine.Files.WriteAsync("/run/forgotten", "forgotten");

        await machine.RebootAsync();

        (await BootOf(machine)).ShouldNotBe(before);
        (await machine.Files.ReadAsync("/etc/kept")).ShouldBe("kept");
        (await machine.Files.ExistsAsync("/run/forgotten")).ShouldBeFalse();
    }

    [TestMethod]
    public async Task ByItselfIsTheSameMachineUnderItsAddress()
    {
        var machine = await StartAsync("cinnabar");
        await machine.WaitForSshAsync();

        await TimeAsync("rebooted, with ssh", async () =>
        {
            await machine.RebootAsync();
            await machine.WaitForSshAsync();
        });

        (await machine.SshAsync("hostname")).Check().ShouldBe("cinnabar");
    }

    [TestMethod]
    public async Task AfterItWasSwitchedOffHasItsDisk()
    {
        var machine = await StartAsync("cinnabar");
        await machine.Files.WriteAsync("/etc/kept", "kept");

        await machine.PowerOffAsync();
        var off = machine.IsOn;
        await machine.BootAsync();

        off.ShouldBeFalse();
        (await machine.Files.ReadAsync("/etc/kept")).ShouldBe("kept");
    }

    private static async Task<string> BootOf(TestMachine machine) => (await machine.RunAsync("cat /proc/sys/kernel/random/boot_id")).Check();
}
