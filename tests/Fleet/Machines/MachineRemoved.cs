using System.Diagnostics;

namespace Cairn.Fleet.Machines.Tests;

/// <summary>Alone, because the number of what was removed is free for the next machine, of whatever test.</summary>
[TestClass]
[DoNotParallelize]
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
        var before = MachineLeftovers.Find(id);

        owner.Kill();
        await owner.WaitForExitAsync();
        // Any test process that starts may do it first.
        await MachineSet.ReapAsync(CancellationToken.None);

        before.ShouldContain(static line => line.StartsWith("process ", StringComparison.Ordinal));
        MachineLeftovers.Find(id[..5]).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task BecauseItsOwnerEndsTakesTheNetworkAlong()
    {
        await StartAsync("needed-only-to-be-skipped");
        using var owner = Start();
        var set = (await owner.StandardOutput.ReadLineAsync())![..5];
        var before = MachineLeftovers.Find(set);

        using var interrupt = Process.Start("sh", ["-c", $"kill -INT {owner.Id}"]);
        await owner.WaitForExitAsync();

        owner.ExitCode.ShouldBe(0);
        before.Select(static line => line.Split(' ')[0]).Distinct().ShouldBe(["process", "mount", "group", "link", "route", "folder"]);
        MachineLeftovers.Find(set).ShouldBeEmpty();
    }

    [TestMethod]
    public async Task OfAnotherProcessThatLivesIsLeftAlone()
    {
        var machine = await StartAsync("cinnabar");

        (await MachineSet.ReapAsync(CancellationToken.None)).ShouldNotContain(machine.Id[..5]);

        machine.IsOn.ShouldBeTrue();
    }

    /// <summary>What a shell runs in the background ignores interrupts, and so would what that runs.</summary>
    private static Process Start() => Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "OneMachine.dll")])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;
}
