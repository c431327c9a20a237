using Cairn.Activation.Apt;
using Cairn.Activation.Machines;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Apt;

/// <summary>The real programs, asked and never told.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class AptOfThisMachine
{
    private const string Small = "hello";

    private readonly MachineCommands commands = new();

    [TestMethod]
    [ExecutableCondition("/usr/bin/apt-get")]
    public void HasWhatItHas()
    {
        var plan = Plan(["dpkg"]);

        plan.Refusals.ShouldBeEmpty();
        plan.Ledger.Installed.ShouldBeEmpty();
        (plan.Change?.Steps.All(static step => step.Before == step.After) ?? true).ShouldBeTrue();
    }

    [TestMethod]
    [ExecutableCondition("/usr/bin/apt-get")]
    public void WouldInstallAPackageOfTheArchive()
    {
        var state = PackageObserver.State(commands, PackageObserver.Architecture(commands));
        var versions = PackageObserver.Versions(commands, Small);
        if (versions.Count == 0 || state.IsInstalled(Small))
        {
            Assert.Inconclusive($"The lists of APT must have the package '{Small}', and it must not be installed.");
        }

        var step = Plan([Small]).Change!.Steps.Single(static step => step.Name == Small);

        step.Before.ShouldBeNull();
        versions.ShouldContain(step.After!);
        PackageObserver.State(commands, PackageObserver.Architecture(commands)).IsInstalled(Small).ShouldBeFalse();
    }

    [TestMethod]
    [ExecutableCondition("/usr/bin/apt-get")]
    public void SaysWhatItTakesForANameThatAnotherProvides()
    {
        if (PackageObserver.Versions(commands, "exim4-daemon-light").Count == 0)
        {
            Assert.Inconclusive("The lists of APT must have the package 'exim4-daemon-light'.");
        }

        var result = commands.Run(AptCommand.Simulate(["default-mta"], withRecommends: false, places: null));

        AptSimulation.Parse(result.Output, result.Errors, "amd64").Chosen["default-mta"].ShouldBe("exim4-daemon-light");
    }

    private AptPlan Plan(string[] packages) => new AptPlanner(commands).Plan(new AptRequest
    {
        Next = new AptEntry { Packages = packages },
        Ledger = new PackageLedger(),
        Places = new AptPlaces("/nonexistent"),
    });
}
