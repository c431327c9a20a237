using Cairn.Activation.Confirmations;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Tests.Support;

namespace Cairn.Activation.Tests.Confirmations;

[TestClass]
public sealed class GenerationOnTrial
{
    [TestMethod]
    [Description("R07: without a confirmation in time, everything is as it was, and the exit code says so.")]
    public void ThatNobodyConfirmsIsTakenBack()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "old")), new());
        var before = machine.Snapshot();

        machine.Activator.Activate(machine.Closure("two", MachineFolder.Copy("motd", "new")), new() { ConfirmWithin = TimeSpan.FromMilliseconds(50) })
            .ShouldBe(ExitCode.NotConfirmed);

        machine.Snapshot().ShouldBe(before);
        new GenerationList(machine.Layout).Current.ShouldBe(1);
        new GenerationList(machine.Layout).Confirmed.ShouldBe(1);
    }

    [TestMethod]
    public async Task ThatIsConfirmedStays()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one"), new());

        var activation = Task.Run(() => machine.Activator.Activate(machine.Closure("two", MachineFolder.Copy("motd", "new")), new() { ConfirmWithin = TimeSpan.FromMinutes(1) }));
        var nonce = await NonceOf(machine);

        Lease.Confirm(machine.Layout, nonce).ShouldBe(LeaseAnswer.Confirmed);
        (await activation).ShouldBe(ExitCode.Ok);
        Lease.Confirm(machine.Layout, nonce).ShouldBe(LeaseAnswer.AlreadyConfirmed);
        new GenerationList(machine.Layout).Confirmed.ShouldBe(2);
    }

    [TestMethod]
    [Description("R17: a confirmation that comes after the way back began is told so, and changes nothing.")]
    public void ConfirmedTooLateIsRefused()
    {
        using var machine = new MachineFolder();
        var lease = Lease.Grant(machine.Layout);

        lease.Wait(TimeSpan.Zero, TimeProvider.System, CancellationToken.None).ShouldBeFalse();

        Lease.Confirm(machine.Layout, lease.Nonce).ShouldBe(LeaseAnswer.RolledBack);
    }

    [TestMethod]
    [Description("The time of day may jump by years, as on a machine without a battery whose first answer from a time server comes now: a trial lasts as long as it was meant to.")]
    public void LastsAsLongAsItWasMeantToWhenTheClockJumps()
    {
        using var machine = new MachineFolder();
        var lease = Lease.Grant(machine.Layout);
        var clock = new JumpingClock();
        var started = TimeProvider.System.GetTimestamp();

        lease.Wait(TimeSpan.FromMilliseconds(200), clock, CancellationToken.None).ShouldBeFalse();

        TimeProvider.System.GetElapsedTime(started).ShouldBeInRange(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(30));
        (clock.GetUtcNow() - clock.GetUtcNow()).Duration().ShouldBeGreaterThan(TimeSpan.FromDays(300));
    }

    [TestMethod]
    [Description("R10: a confirmation that is there before the waiting begins counts.")]
    public void ConfirmedAtOnceStays()
    {
        using var machine = new MachineFolder();
        var lease = Lease.Grant(machine.Layout);
        Lease.Confirm(machine.Layout, lease.Nonce);

        lease.Wait(TimeSpan.Zero, TimeProvider.System, CancellationToken.None).ShouldBeTrue();
    }

    [TestMethod]
    [Description("R11: only root can enter the folder of leases, and a word that nobody gave confirms nothing.")]
    public void IsOutOfReachOfOthers()
    {
        using var machine = new MachineFolder();
        Lease.Grant(machine.Layout);

        PathState.Of(machine.Layout.Leases).ShouldBeOfType<DirectoryThere>().Mode.ShouldBe(PrivateModes.OfFolder);
        Lease.Confirm(machine.Layout, "0123456789abcdef0123456789abcdef").ShouldBe(LeaseAnswer.Unknown);
        Lease.Confirm(machine.Layout, "../leases/guess").ShouldBe(LeaseAnswer.Unknown);
    }

    [TestMethod]
    [Description("R18: a machine that restarts on trial is on the confirmed generation afterwards.")]
    public void ThatARebootEndsIsTakenBack()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "old")), new());
        var before = machine.Snapshot();
        var closure = machine.Closure("two", MachineFolder.Copy("motd", "new"), MachineFolder.Link("new", "x"));

        // The point after the last stage is the one at which it waits.
        for (var point = 1; ; point++)
        {
            machine.CrashAfter = point;
            try
            {
                machine.Activator.Activate(closure, new() { ConfirmWithin = TimeSpan.FromMinutes(1) });
            }
            catch (PowerCutException)
            {
                if (File.Exists(machine.Layout.Leases) || Directory.Exists(machine.Layout.Leases))
                {
                    break;
                }

                machine.CrashAfter = 0;
                machine.Activator.Recover();
            }
        }

        machine.Snapshot().ShouldNotBe(before);
        machine.CrashAfter = 0;
        machine.Activator.Recover().ShouldBeTrue();
        machine.Snapshot().ShouldBe(before);
    }

    private static async Task<string> NonceOf(MachineFolder machine)
    {
        while (true)
        {
            if (Directory.Exists(machine.Layout.Leases) && Directory.GetFiles(machine.Layout.Leases, "*.waiting") is [var file])
            {
                return Path.GetFileNameWithoutExtension(file);
            }

            await Task.Delay(5);
        }
    }

    /// <summary>A clock whose time of day leaps a year ahead and back whenever somebody looks.</summary>
    private sealed class JumpingClock : TimeProvider
    {
        private int looks;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddYears(looks++ % 2);
    }
}
