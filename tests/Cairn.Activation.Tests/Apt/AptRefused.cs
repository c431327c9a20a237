using System.Reflection;
using Cairn.Activation.Apt;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Apt.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Apt;

[TestClass]
public sealed class AptRefused
{
    private readonly AptMachine machine = new();

    [TestCleanup]
    public void RemoveFolder() => machine.RemoveFolder();

    [TestMethod]
    public void WhereItIsMissing() =>
        Refusal("dpkg --print-architecture", new CommandResult(127, "", "")).ShouldBe("CAIRN7080: 'dpkg' is not on this machine, and packages are declared. Nothing changed. Set Apt.Enable to false where packages are installed in another way.");

    [TestMethod]
    public void WhereTheDatabaseIsBroken() =>
        Refusal("apt-mark showauto", new CommandResult(100, "", "E: broken")).ShouldBe("CAIRN7083: 'apt-mark showauto' did not say what is installed: E: broken. Nothing changed. Run it by hand and repair the package database.");

    [TestMethod]
    public void WherePackagesStandAgainstEachOther() =>
        Refusal("apt-get install", new CommandResult(100, "", "E: held packages")).ShouldBe("CAIRN7082: The packages 'web' cannot be brought together: E: held packages. Nothing changed. Try `apt-get install --simulate` with them; a pin, a hold or another package stands against it.");

    [TestMethod]
    public void WhereArchivesCannotBeRead()
    {
        machine.Archive.Remove("web");
        Refusal("apt-get update", new CommandResult(100, "", "E: no network")).ShouldBe("CAIRN7084: The archives of '/etc/apt' could not be read: E: no network. Nothing changed. Check the network and the sources, then activate again.");
    }

    [TestMethod]
    public void WhenARunFails()
    {
        var change = new PackageChange([new PackageStep("web", null, "2")]) { Policy = machine.Policy };

        Should.Throw<ActivationException>(() => change.Apply(machine.Surroundings with { Commands = new Broken(machine, "apt-get install", new CommandResult(100, "", "E: disk full")) }))
            .Message.ShouldStartWith("CAIRN7085: 'apt-get install ");
        File.Exists(machine.Policy.Path).ShouldBeFalse();
    }

    [TestMethod]
    public void WhenARunDidNotDoWhatItSaid()
    {
        var change = new PackageChange([new PackageStep("web", null, "2")]) { Policy = machine.Policy };

        Should.Throw<ActivationException>(() => change.Apply(machine.Surroundings with { Commands = new Broken(machine, "apt-get install", new CommandResult(0, "", "")) }))
            .Message.ShouldBe("CAIRN7086: The package 'web' is at 'no version', not at '2', although APT reported success. Look into '/var/log/apt/history.log'.");
    }

    [TestMethod]
    public void DiagnosticsAreAllListedInOrder()
    {
        AptDiagnostics.All.ShouldBe(typeof(AptDiagnostics).GetFields(BindingFlags.NonPublic | BindingFlags.Static).Select(static field => field.GetValue(null)).OfType<ActivationDiagnostic>());
        AptDiagnostics.All.Select(static diagnostic => diagnostic.Id).ShouldBe(Enumerable.Range(7080, AptDiagnostics.All.Count).Select(static number => $"CAIRN{number}"));
        AptDiagnostics.All.ShouldBeSubsetOf(ActivationDiagnostics.All);
    }

    private string Refusal(string verb, CommandResult result)
    {
        var plan = new AptPlanner(new Broken(machine, verb, result)).Plan(new AptRequest { Next = new AptEntry { Packages = ["web"] }, Ledger = new PackageLedger(), Places = machine.Places });
        plan.Change.ShouldBeNull();
        return plan.Refusals.Single().ToString();
    }

    private sealed class Broken(ICommands whole, string verb, CommandResult result) : ICommands
    {
        public CommandResult Run(Command command, CancellationToken cancellation = default) =>
            $"{command.Program} {command.Arguments[0]}" == verb ? result : whole.Run(command, cancellation);
    }
}
