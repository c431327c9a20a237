using Cairn.Activation.Apt;
using Cairn.Activation.Tests.Apt.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Apt;

[TestClass]
public sealed class PackagesDeclared
{
    private readonly AptMachine machine = new();
    private PackageLedger ledger = new();

    [TestCleanup]
    public void RemoveFolder() => machine.RemoveFolder();

    [TestMethod]
    public void AreInstalledInTheVersionsThatWereSimulated()
    {
        var plan = Switch(["web"]);

        plan.Change!.Words.ShouldBe("install package 'web' 2; install package 'web-common' 2");
        machine.Words.ShouldBe("base:ii:1 lib:ii:1:auto old:rc:0.9 web:ii:2 web-common:ii:2:auto");
        machine.Ran.ShouldBe(["apt-get install web=2 web-common=2", "apt-mark auto web-common"]);
        ledger.Installed.ShouldBe(["web", "web-common"]);
    }

    [TestMethod]
    public void TwiceChangeNothingTheSecondTime()
    {
        Switch(["web", "base"]);

        Plan(["web", "base"]).Change.ShouldBeNull();
    }

    [TestMethod]
    public void GoWithWhatTheyNeededWhenDropped()
    {
        Switch(["web"]);

        Switch([]).Notices.ShouldBeEmpty();

        machine.Words.ShouldBe("base:ii:1 lib:ii:1:auto old:rc:0.9 web:rc:2 web-common:rc:2");
        ledger.Installed.ShouldBeEmpty();
    }

    [TestMethod]
    public void StayWhenTheyWereThereBefore()
    {
        Switch(["base"]).Change.ShouldBeNull();

        Switch([]).Change.ShouldBeNull();
    }

    [TestMethod]
    public void StayWhenAnotherNeedsThem()
    {
        Switch(["web-common"]);
        Switch(["web", "web-common"]);

        var plan = Switch(["web"]);

        plan.Notices.ShouldBe(["package 'web-common' stays, because what is declared needs it"]);
        plan.Change!.Words.ShouldBe("mark package 'web-common' as needed only by others");
        Switch([]);
        machine.Words.ShouldBe("base:ii:1 lib:ii:1:auto old:rc:0.9 web:rc:2 web-common:rc:2");
    }

    [TestMethod]
    public void StayWhenSomebodyInstalledWhatNeedsThem()
    {
        Switch(["tool"]);
        machine.Installed["site"] = ("ii ", "1");
        machine.Needs["site"] = "tool";

        Switch([]).Notices.ShouldBe(["package 'tool' stays, because 'site' needs it"]);

        machine.Words.ShouldBe("base:ii:1 lib:ii:1:auto old:rc:0.9 site:ii:1 tool:ii:5:auto");
    }

    [TestMethod]
    public void StayWhenANewOneNeedsThem()
    {
        Switch(["web-common"]);

        Switch(["web"]);

        machine.Words.ShouldBe("base:ii:1 lib:ii:1:auto old:rc:0.9 web:ii:2 web-common:ii:2:auto");
    }

    [TestMethod]
    public void ThatWereNeededOnlyByOthersAreMarkedAndGivenBack()
    {
        Switch(["lib"]).Change!.Words.ShouldBe("mark package 'lib' as wanted");
        machine.Automatic.ShouldBeEmpty();

        Switch([]);

        machine.Automatic.ShouldBe(["lib"]);
        ledger.Marked.ShouldBeEmpty();
    }

    [TestMethod]
    public void MayHaveAVersion()
    {
        Switch(["web"]);

        Switch(["web=1"]).Change!.Words.ShouldBe("take package 'web' from 2 to 1");

        machine.Installed["web"].Version.ShouldBe("1");
    }

    [TestMethod]
    public void ThatMustNotBeThereAreRemoved()
    {
        var plan = Switch([], removed: ["base"]);

        plan.Change!.Words.ShouldBe("remove package 'base' 1");
        plan.Notices.ShouldBeEmpty();
        Plan([], removed: ["base"]).Change.ShouldBeNull();
    }

    [TestMethod]
    public void ThatAreNotInTheListsAreLookedForInTheArchive()
    {
        machine.Coming["fresh"] = ["1"];

        var plan = Switch(["fresh"]);

        plan.Change!.NeedsUpdate.ShouldBeTrue();
        machine.Ran.ShouldBe(["apt-get update", "apt-get update", "apt-get install fresh=1"]);
    }

    [TestMethod]
    public void ThatAreNowhereAreRefused()
    {
        Plan(["nope", "web"]).Refusals.Single().ToString().ShouldBe("CAIRN7081: The package 'nope' is in none of the machine's archives: Unable to locate package nope. Nothing changed. Correct the name or the version, or declare the source that has it.");
        Plan(["web=7"]).Refusals.Single().ToString().ShouldStartWith("CAIRN7081: The package 'web' is in none of the machine's archives: Version '7' for 'web' was not found.");
    }

    [TestMethod]
    public void MayBeNamedByWhatTheyProvide()
    {
        Switch(["any-web"]);
        machine.Words.ShouldBe("base:ii:1 lib:ii:1:auto old:rc:0.9 web:ii:2 web-common:ii:2:auto");
        Plan(["any-web"]).Change.ShouldBeNull();

        Switch([]);

        machine.Words.ShouldBe("base:ii:1 lib:ii:1:auto old:rc:0.9 web:rc:2 web-common:rc:2");
        ledger.Chosen.ShouldBeEmpty();
    }

    [TestMethod]
    public void WithNewSourcesAreSimulatedOnThem()
    {
        machine.Coming["web"] = ["3"];

        Plan(["web"], sourcesChange: true).Change!.Words.ShouldContain("install package 'web' 3");
    }

    [TestMethod]
    public void AreTakenBackToTheLetter()
    {
        var before = machine.Words;
        var change = Switch(["web", "old", "lib"]).Change!;
        machine.Words.ShouldNotBe(before);

        change.Undo(machine.Surroundings);

        machine.Words.ShouldBe(before.Replace("old:rc:0.9", "old:rc:1", StringComparison.Ordinal)); // dpkg keeps the version whose settings it has.
        change.Undo(machine.Surroundings);
        machine.Said.ShouldBeEmpty();
    }

    [TestMethod]
    public void ThatCannotGoBackSaySo()
    {
        Switch(["web"]);
        machine.Archive["web"] = ["3"];
        var change = Switch(["web=3"]).Change!;

        change.Undo(machine.Surroundings);

        machine.Said.ShouldBe(["Package 'web' cannot go back to '2', which no archive has any more; it is at '3'."]);
    }

    [TestMethod]
    public void AreTakenBackAfterAPowerCutAtAnyPackage()
    {
        for (var power = 1; power <= 3; power++)
        {
            var cut = new AptMachine();
            var before = cut.Words;
            var change = new AptPlanner(cut).Plan(Request(cut, new PackageLedger(), ["web", "tool"], [], sourcesChange: false)).Change! with { Policy = cut.Policy };
            cut.PowerLasts = power;
            Should.Throw<IOException>(() => change.Apply(cut.Surroundings));
            cut.PowerLasts = int.MaxValue;

            change.Undo(cut.Surroundings);

            cut.Words.ShouldBe(before);
            File.Exists(cut.Policy.Path).ShouldBeFalse();
            cut.RemoveFolder();
        }
    }

    [TestMethod]
    public void AreAppliedAgainAfterAPowerCut()
    {
        var change = Plan(["web", "tool"]).Change! with { Policy = machine.Policy };
        machine.PowerLasts = 2;
        Should.Throw<IOException>(() => change.Apply(machine.Surroundings));
        machine.PowerLasts = int.MaxValue;

        change.Apply(machine.Surroundings);

        machine.Words.ShouldBe("base:ii:1 lib:ii:1:auto old:rc:0.9 tool:ii:5 web:ii:2 web-common:ii:2:auto");
    }

    [TestMethod]
    public void TravelThroughTheJournal()
    {
        var change = Plan(["web"]).Change!;

        var line = System.Text.Json.JsonSerializer.Serialize<Transactions.Effect>(change, Transactions.JournalJson.Default.Effect);

        var read = (PackageChange)System.Text.Json.JsonSerializer.Deserialize(line, Transactions.JournalJson.Default.Effect)!;
        read.Steps.ShouldBe(change.Steps);
        read.Policy.ShouldBe(change.Policy);
    }

    private static AptRequest Request(AptMachine machine, PackageLedger ledger, string[] packages, string[] removed, bool sourcesChange) => new()
    {
        Next = new AptEntry { Packages = packages, Removed = removed },
        Ledger = ledger,
        SourcesChange = sourcesChange,
        Places = machine.Places,
    };

    private AptPlan Plan(string[] packages, string[]? removed = null, bool sourcesChange = false) =>
        new AptPlanner(machine).Plan(Request(machine, ledger, packages, removed ?? [], sourcesChange));

    private AptPlan Switch(string[] packages, string[]? removed = null)
    {
        var plan = Plan(packages, removed);
        plan.Refusals.ShouldBeEmpty();
        var change = plan.Change is null ? null : plan.Change with { Policy = machine.Policy };
        change?.Apply(machine.Surroundings);
        ledger = plan.Ledger;
        return plan with { Change = change };
    }
}
