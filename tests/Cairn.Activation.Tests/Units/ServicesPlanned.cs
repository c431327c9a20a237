using Cairn.Activation.Tests.Units.Support;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class ServicesPlanned
{
    private const string A = "[Service]\nExecStart=/a\n";
    private const string B = "[Service]\nExecStart=/b\n";
    private const string Name = "test.service";

    [TestMethod]
    [Description("U01: the same closure again touches nothing.")]
    public void AreLeftAloneWhenNothingChanged()
    {
        var plan = new Situation().Unit(Name, A, A, Start).Runs(Name).Plan();

        plan.ShouldBe("");
        plan.IsQuiet.ShouldBeTrue();
        plan.ReloadsManager.ShouldBeFalse();
    }

    [TestMethod]
    [Description("U02: a new unit that a target wants is started.")]
    public void AreStartedWhenNew() => new Situation().Unit(Name, null, A, Start).Plan().ShouldBe("start test.service");

    [TestMethod]
    public void AreNotStartedWhenNothingWantsThem() => new Situation().Unit(Name, null, A).Plan().ShouldBe("");

    [TestMethod]
    [Description("U03: a description alone is quiet, and read again.")]
    public void AreLeftAloneWhenTheirDescriptionChanged()
    {
        var plan = new Situation().Unit(Name, A, A + "[Unit]\nDescription=b\n", Start).Runs(Name).Plan();

        plan.ShouldBe("");
        plan.ReloadsManager.ShouldBeTrue();
    }

    [TestMethod]
    [Description("U04: a change stops by the old definition and starts by the new one.")]
    public void AreStoppedAndStartedWhenChanged()
    {
        var plan = new Situation().Unit(Name, A, B, Start).Runs(Name).Plan();

        plan.ShouldBe("stop test.service; start test.service");
        plan.Before.ShouldBe([new UnitRun(Name, IsRunning: true, Name, Started: 1)]);
    }

    [TestMethod]
    [Description("U05, U06, U07: the manifest says what a change does.")]
    [DataRow("Restart", "restart test.service")]
    [DataRow("Reload", "reload test.service")]
    [DataRow("Keep", "keep test.service OptedOut")]
    public void FollowTheManifest(string policy, string expected)
    {
        var change = Enum.Parse<UnitChange>(policy);

        new Situation().Unit(Name, A + "ExecReload=/r\n", B + "ExecReload=/r\n", entry => Start(entry) with { OnChange = change }).Runs(Name).Plan().ShouldBe(expected);
    }

    [TestMethod]
    [Description("U05, U06, U07: the words of NixOS in a text say the same.")]
    [DataRow("X-StopIfChanged=false", "restart test.service")]
    [DataRow("X-ReloadIfChanged=true\nExecReload=/r", "reload test.service")]
    [DataRow("X-RestartIfChanged=false", "keep test.service OptedOut")]
    [DataRow("[Unit]\nX-OnlyManualStart=yes", "keep test.service OptedOut")]
    [DataRow("[Unit]\nRefuseManualStop=yes", "keep test.service RefusesStop")]
    [DataRow("[Unit]\nRefuseManualStart=yes", "keep test.service RefusesStart")]
    public void FollowTheirText(string policy, string expected) =>
        new Situation().Unit(Name, A, B + policy + "\n", Start).Runs(Name).Plan().ShouldBe(expected);

    [TestMethod]
    public void WithoutAWayToBeReloadedAreKept() =>
        new Situation().Unit(Name, A, B, static entry => entry with { OnChange = UnitChange.Reload }).Runs(Name).Plan().ShouldBe("keep test.service CannotReload");

    [TestMethod]
    [Description("U13: a reload trigger reloads, each time it changes.")]
    public void AreReloadedByATrigger() =>
        new Situation().Unit(Name, A + "ExecReload=/r\n", A + "ExecReload=/r\n[Unit]\nX-Reload-Triggers=1\n", Start).Runs(Name).Plan().ShouldBe("reload test.service");

    [TestMethod]
    [Description("U13: a trigger of a unit that cannot be reloaded restarts it, because nothing else makes it see the change.")]
    public void AreRestartedByATriggerWhenTheyCannotBeReloaded() =>
        new Situation().Unit(Name, A, A + "[Unit]\nX-Reload-Triggers=1\n", Start).Runs(Name).Plan().ShouldBe("stop test.service; start test.service");

    [TestMethod]
    [Description("U09: a unit that is removed stops, unless it is to outlive its declaration.")]
    [DataRow(true, "", "stop test.service")]
    [DataRow(false, "", "keep test.service OutlivesRemoval")]
    [DataRow(true, "[Unit]\nX-StopOnRemoval=false\n", "keep test.service OutlivesRemoval")]
    [DataRow(true, "[Unit]\nRefuseManualStop=yes\n", "keep test.service RefusesStop")]
    public void AreStoppedWhenRemoved(bool stops, string text, string expected) =>
        new Situation().Unit(Name, A + text, null, entry => entry with { StopOnRemoval = stops }).Runs(Name).Plan().ShouldBe(expected);

    [TestMethod]
    public void ThatRestAreNotStoppedWhenRemoved() => new Situation().Unit(Name, A, null).Rests(Name).Plan().ShouldBe("");

    [TestMethod]
    [Description("H29: what somebody stopped by hand is started again.")]
    public void StoppedByHandAreStartedAgain() =>
        new Situation().Unit(Name, A, A, Start).Rests(Name, static state => state with { Started = 5 }).Plan().ShouldBe("start test.service");

    [TestMethod]
    public void ThatOnlyABootMayStartAreLeftToIt() =>
        new Situation().Unit(Name, null, A + "[Unit]\nRefuseManualStart=yes\n", Start).Rests(Name).Plan().ShouldBe("");

    [TestMethod]
    [Description("U01: a service that did its work is not asked to do it again, until it is another.")]
    [DataRow(A, "")]
    [DataRow(B, "start test.service")]
    public void ThatAreDoneAreNotRepeated(string next, string expected) =>
        new Situation().Unit(Name, A, next, Start).Rests(Name, static state => state with { IsOneshot = true, Started = 5 }).Plan().ShouldBe(expected);

    [TestMethod]
    [Description("U01: a service whose conditions do not hold is tried again only when something changes.")]
    [DataRow(false, "")]
    [DataRow(true, "start test.service")]
    public void WhoseConditionsDoNotHoldAreTriedAgain(bool changes, string expected) =>
        new Situation { ChangesElsewhere = changes }.Unit(Name, A, A, Start).Rests(Name, static state => state with { IsConditionUnmet = true }).Plan().ShouldBe(expected);

    [TestMethod]
    public void ThatFailedAreTriedAgainAndTheFailureForgotten()
    {
        var plan = new Situation().Unit(Name, A, A, Start).Rests(Name, static state => state with { ActiveState = "failed", IsOneshot = true, Started = 5 }).Plan();

        plan.ShouldBe("start test.service");
        plan.Forget.ShouldBe([Name]);
    }

    [TestMethod]
    public void ThatFailedAndAreGoneAreForgotten() =>
        new Situation().Unit(Name, A, null).Rests(Name, static state => state with { ActiveState = "failed" }).Plan().Forget.ShouldBe([Name]);

    [TestMethod]
    [Description("U18: names with escapes are names like others.")]
    public void MayHaveEscapesInTheirNames() =>
        new Situation().Unit(@"a\x2db.service", A, B).Unit(@"c\x2dd.service", null, A, Start).Runs(@"a\x2db.service").Plan()
            .ShouldBe(@"stop a\x2db.service; start a\x2db.service c\x2dd.service");

    [TestMethod]
    [Description("U44: a masked unit is stopped and not started.")]
    public void AreStoppedWhenMasked()
    {
        var masked = new UnitEntry { Name = Name, Masked = true };

        new Situation().Unit(Name, A, null, Start).Entry(null, masked).Runs(Name).Plan().ShouldBe("stop test.service");
        new Situation().Entry(masked, masked).Rests(Name, static state => state with { LoadState = "masked" }).Plan().ShouldBe("");
        new Situation().Entry(masked, null).Unit(Name, null, A, Start).Rests(Name, static state => state with { LoadState = "masked" }).Plan().ShouldBe("start test.service");
        new Situation().Entry(masked, null).Rests(Name, static state => state with { LoadState = "masked", IsOfDistribution = true }).Plan().ShouldBe("keep test.service Unmasked");
    }

    [TestMethod]
    public void ThatSomebodyElseMaskedAreNotStarted() =>
        new Situation().Unit(Name, A, A, Start).Rests(Name, static state => state with { LoadState = "masked" }).Plan().ShouldBe("keep test.service MaskedByOthers");

    [TestMethod]
    [Description("U50: what a user put above a unit stays, and is named.")]
    public void ThatAUserShadowsAreKept() =>
        new Situation { Folders = UnitFolders.OfUsers }.Unit(Name, A, B).Runs(Name, static state => state with { FragmentPath = "/home/u/.config/systemd/user/test.service" })
            .Plan().ShouldBe("keep test.service Shadowed");

    [TestMethod]
    [Description("U50: the path that Debian leads to the same folder is no shadow.")]
    public void OfUsersAreFoundOnBothPaths() =>
        new Situation { Folders = UnitFolders.OfUsers }.Unit(Name, A, B).Runs(Name, static state => state with { FragmentPath = "/etc/xdg/systemd/user/test.service" })
            .Plan().ShouldBe("stop test.service; start test.service");

    [TestMethod]
    [Description("U42: the bus is reloaded and never restarted; sessions and networks are not taken away by default.")]
    [DataRow("dbus.service", "StopAndStart", "reload dbus.service")]
    [DataRow("dbus.service", "Restart", "reload dbus.service")]
    [DataRow("user@1000.service", "StopAndStart", "keep user@1000.service OptedOut")]
    [DataRow("user@1000.service", "Restart", "restart user@1000.service")]
    [DataRow("ssh.service", "StopAndStart", "restart ssh.service")]
    public void ThatEverythingStandsOnAreHandledWithCare(string name, string policy, string expected) =>
        new Situation().DropIn(name, null, "[Service]\nEnvironment=A=1\n[Unit]\nX-Restart-Triggers=1\n", entry => entry with { OnChange = Enum.Parse<UnitChange>(policy) })
            .Runs(name, static state => state with { CanReload = true, FragmentPath = "/lib/systemd/system/x" }).Plan().ShouldBe(expected);

    private static UnitEntry Start(UnitEntry entry) => entry with { Start = true };
}
