using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Support;
using Cairn.Store;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Programs;

[TestClass]
public sealed class ClosureOfAnother
{
    [TestMethod]
    [Description("X20: who is not root is told so; a home needs no root.")]
    public void UserIsRefused()
    {
        Should.Throw<ActivationException>(static () => Fit.CheckRoot(Layout.OfSystem(), 1000)).Message.ShouldBe(
            "CAIRN7004: A machine is activated by root, and this is the user 1000. Nothing changed. Run it with sudo.");

        Should.NotThrow(static () => Fit.CheckRoot(Layout.OfSystem(), 0));
        Should.NotThrow(static () => Fit.CheckRoot(Layout.OfHome("/home/ada", "/store"), 1000));
    }

    [TestMethod]
    [Description("X21: programs of another system cannot run here.")]
    public void SystemIsRefused()
    {
        using var machine = new MachineFolder();
        var before = machine.Snapshot();

        var error = Should.Throw<ActivationException>(() => machine.Activator.Activate(machine.Closure("one", static manifest => manifest with { System = "osx-arm64" }), new()));

        error.Diagnostic.Exit.ShouldBe(ExitCode.Refused);
        error.Message.ShouldStartWith("CAIRN7005: The closure of 'cinnabar' is for osx-arm64, and this machine is linux-");
        machine.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    [Description("X21, C07: a closure would give a machine another's name, users and network; who means that says so.")]
    public void MachineIsRefusedUnlessItTakesOver()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Link("motd", "1")), new()).ShouldBe(ExitCode.Ok);
        var other = machine.Closure("two", static manifest => manifest with { Machine = "electrum" }, MachineFolder.Link("motd", "2"));

        Should.Throw<ActivationException>(() => machine.Activator.Activate(other, new())).Message.ShouldBe(
            "CAIRN7026: The closure is for the machine 'electrum', and this one is 'cinnabar'. Nothing changed. "
            + "Deploy to the right machine; if this one is to become that one, run `cairn-activator activate --take-over` on it.");
        File.ReadAllText(machine.Etc("motd")).ShouldBe("1");
        machine.Activator.Activate(other, new() { TakesOver = true }).ShouldBe(ExitCode.Ok);

        File.ReadAllText(machine.Etc("motd")).ShouldBe("2");
    }

    [TestMethod]
    [Description("X10: a closure that speaks of what this activator does not know is refused, with nothing changed.")]
    public void VersionIsRefused()
    {
        using var machine = new MachineFolder();
        var closure = machine.Closure("one", MachineFolder.Link("motd", "1"));
        var manifest = Path.Combine(closure, Manifest.FileName);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"version\": {Manifest.CurrentVersion}", "\"version\": 99", StringComparison.Ordinal));

        Should.Throw<StoreException>(() => machine.Activator.Activate(closure, new())).Message.ShouldContain("99");

        File.Exists(machine.Etc("motd")).ShouldBeFalse();
    }

    [TestMethod]
    [Description("X14: nothing is asked about the distribution's name; what counts is what a closure needs.")]
    public void DistributionIsNoReason()
    {
        using var machine = new MachineFolder();
        File.Exists(machine.Etc("os-release")).ShouldBeFalse();

        machine.Activator.Activate(machine.Closure("one", MachineFolder.Link("motd", "1")), new()).ShouldBe(ExitCode.Ok);
    }
}
