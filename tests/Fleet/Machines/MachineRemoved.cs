using System.Diagnostics;

namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachineRemoved : MachineTest
{
    [TestMethod]
    public async Task LeavesNothing()
    {
        var machine = await StartAsync("cinnabar");
        (await machine.RunAsync("sleep infinity >/dev/null 2>&1 & mount -t tmpfs tmpfs /mnt")).Check();
        var before = MachineLeftovers.Find(machine.Id);

        await TimeAsync("removed", async () => await machine.DisposeAsync());

        before.Select(static line => line.Split(' ')[0]).Distinct().ShouldBe(["process", "mount", "group", "link", "folder"]);
        MachineLeftovers.Find(machine.Id).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task WhileItIsOffLeavesNothing()
    {
        var machine = await StartAsync("cinnabar");
        await machine.PowerCutAsync();

        await machine.DisposeAsync();

        MachineLeftovers.Find(machine.Id).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task TwiceIsRemoved()
    {
        var machine = await StartAsync("cinnabar");

        await machine.DisposeAsync();
        await machine.DisposeAsync();

        MachineLeftovers.Find(machine.Id).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task BecauseItsOwnerWasKilledLeavesNothing()
    {
        await StartAsync("needed-only-to-be-skipped");
        using var owner = Start();
        var id = (await owner.StandardOutput.ReadLineAsync())!;
        owner.Kill();
        await owner.WaitForExitAsync();
        var left = MachineLeftovers.Find(id);

        var reaped = await MachineSet.ReapAsync(CancellationToken.None);

        left.ShouldContain(static line => line.StartsWith("process ", StringComparison.Ordinal));
        reaped.ShouldContain(id[..5]);
        MachineLeftovers.Find(id[..5]).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task OfAnotherProcessThatLivesIsLeftAlone()
    {
        var machine = await StartAsync("cinnabar");

        (await MachineSet.ReapAsync(CancellationToken.None)).ShouldNotContain(machine.Id[..5]);

        machine.IsOn.ShouldBeTrue();
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OneMachine.dll")])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;
}
