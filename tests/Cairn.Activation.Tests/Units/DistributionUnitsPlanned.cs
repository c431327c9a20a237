using Cairn.Activation.Tests.Units.Support;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class DistributionUnitsPlanned
{
    private const string Name = "web.service";
    private const string DropIn = "[Service]\nEnvironment=A=1\n";

    [TestMethod]
    [Description("U43: what the manifest does not speak of is left running, wherever it comes from.")]
    public void ThatNobodySpeaksOfAreLeftAlone() =>
        new Situation().Runs("simple-generated.service", static state => state with { FragmentPath = "/run/systemd/generator.late/simple-generated.service" })
            .Runs("hand-made.service").Rests("stopped.service").Plan().ShouldBe("");

    [TestMethod]
    public void AreRestartedWhenADropInComesOrChangesOrGoes()
    {
        new Situation().DropIn(Name, null, DropIn).Runs(Name, Vendor).Plan().ShouldBe("stop web.service; start web.service");
        new Situation().DropIn(Name, DropIn, "[Service]\nEnvironment=A=2\n").Runs(Name, Vendor).Plan().ShouldBe("stop web.service; start web.service");
        new Situation().DropIn(Name, DropIn, null).Runs(Name, Vendor).Plan().ShouldBe("stop web.service; start web.service");
        new Situation().DropIn(Name, DropIn, DropIn).Runs(Name, Vendor).Plan().ShouldBe("");
    }

    [TestMethod]
    [Description("A drop-in that went is judged by its own policy, since nothing else is left to ask.")]
    public void FollowThePolicyThatTheyHadWhenADropInGoes()
    {
        new Situation().DropIn(Name, DropIn, null, static entry => entry with { OnChange = UnitChange.Restart }).Runs(Name, Vendor).Plan().ShouldBe("restart web.service");
        new Situation().DropIn(Name, DropIn, null, static entry => entry with { OnChange = UnitChange.Keep }).Runs(Name, Vendor).Plan().ShouldBe("keep web.service OptedOut");
        new Situation().DropIn(Name, "[Unit]\nDescription=x\n", null).Runs(Name, Vendor).Plan().ShouldBe("");
    }

    [TestMethod]
    public void AreReturnedToWhenADefinitionAboveThemGoes() =>
        new Situation().Unit(Name, "[Service]\nExecStart=/a\n", null).Runs(Name, static state => state with { IsOfDistribution = true }).Plan()
            .ShouldBe("stop web.service; start web.service");

    [TestMethod]
    public void AreReplacedWhenADefinitionIsPutAboveThem() =>
        new Situation().Unit(Name, null, "[Service]\nExecStart=/a\n").Runs(Name, Vendor).Plan().ShouldBe("stop web.service; start web.service");

    [TestMethod]
    [Description("A hand-made unit with the same definition is taken over without a restart.")]
    public void ThatWereMadeByHandAreTakenOver()
    {
        const string Text = "[Service]\nExecStart=/a\n";

        new Situation().Unit(Name, null, "# by Cairn\n" + Text).Runs(Name, static state => state with { OnDisk = UnitDefinition.Of([UnitText.Parse(Text)]) }).Plan().ShouldBe("");
    }

    [TestMethod]
    [Description("A hand-made unit runs again by its own definition when Cairn lets it go; one that was never there stops.")]
    public void ThatWereMadeByHandAreGivenBack()
    {
        new Situation { Returning = [Name] }.Unit(Name, "[Service]\nExecStart=/a\n", null).Runs(Name).Plan().ShouldBe("stop web.service; start web.service");
        new Situation().Unit(Name, "[Service]\nExecStart=/a\n", null).Runs(Name).Plan().ShouldBe("stop web.service");
    }

    [TestMethod]
    public void AreFoundByTheirAlias() =>
        new Situation().DropIn("sshd.service", null, DropIn).Runs("ssh.service", static state => Vendor(state) with { Names = ["ssh.service", "sshd.service"] }).Plan()
            .ShouldBe("restart ssh.service");

    [TestMethod]
    public void AreEnabledAndStarted()
    {
        var entry = new UnitEntry { Name = Name, Enabled = true, Start = true };
        var plan = new Situation().Entry(null, entry).Rests(Name, static state => Vendor(state) with { UnitFileState = "disabled" }).Plan();

        plan.ShouldBe("start web.service; enable web.service");
        plan.Enablements.ShouldBe([new UnitEnablement(Name, Enable: true, WasEnabled: false)]);
        plan.ReloadsManager.ShouldBeTrue();
        new Situation().Entry(entry, entry).Runs(Name, static state => Vendor(state) with { UnitFileState = "enabled" }).Plan().ShouldBe("");
        new Situation().Entry(entry, entry).Runs(Name, static state => Vendor(state) with { UnitFileState = "static" }).Plan().ShouldBe("");
    }

    [TestMethod]
    [Description("A unit that is disabled stops once; who starts it later by hand is not fought.")]
    public void AreDisabledAndStopped()
    {
        var entry = new UnitEntry { Name = Name, Enabled = false };

        new Situation().Entry(null, entry).Runs(Name, static state => Vendor(state) with { UnitFileState = "enabled" }).Plan().ShouldBe("stop web.service; disable web.service");
        new Situation().Entry(entry, entry).Runs(Name, static state => Vendor(state) with { UnitFileState = "disabled" }).Plan().ShouldBe("");
    }

    [TestMethod]
    public void AreEnabledAlthoughTheirPackageIsYetToCome()
    {
        var plan = new Situation().Entry(null, new UnitEntry { Name = Name, Enabled = true, Start = true }).Plan();

        plan.Enablements.ShouldBe([new UnitEnablement(Name, Enable: true, WasEnabled: null)]);
        plan.Start.ShouldBe([Name]);
    }

    [TestMethod]
    public void AreEnabledAgainWhenTheConfigurationNoLongerSpeaksOfThem() =>
        new Situation { EnabledOriginally = { [Name] = true } }.Entry(new UnitEntry { Name = Name, Enabled = false }, null)
            .Rests(Name, static state => Vendor(state) with { UnitFileState = "disabled" }).Plan().ShouldBe("enable web.service");

    private static UnitState Vendor(UnitState state) => state with { FragmentPath = "/lib/systemd/system/" + state.Id, IsOfDistribution = true };
}
