using Cairn.Activation.Preferences;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Preferences;

[TestClass]
public sealed class PreferencesPlanned
{
    private static readonly PreferenceDomain s_dock = new("raquel", "com.apple.dock", IsOfThisMac: false);
    private static readonly PreferenceKey s_size = new(s_dock, "tilesize");

    private readonly Dictionary<string, string> there = new(StringComparer.Ordinal);

    [TestMethod]
    [Description("What is there is not written again, however it is spaced and in whatever order its keys are.")]
    public void AreCompared()
    {
        there["tilesize"] = PropertyListXml.Canonical("<dict>\n<key>b</key><real>1.50</real>\n<key>a</key>\n<true/></dict>");

        var plan = Plan(Dock("<dict><key>a</key><true></true><key>b</key><real>1.5</real></dict>"), []);

        plan.Changes.ShouldBeEmpty();
        plan.Restarts.ShouldBeEmpty();
        plan.Owned.ShouldHaveSingleItem().Before.ShouldBe(there["tilesize"]);
        Plan(Dock("<dict><key>a</key><true></true><key>b</key><real>1.6</real></dict>"), []).Changes.ShouldHaveSingleItem();
    }

    [TestMethod]
    [Description("D19: a preference that is no longer declared becomes what it was.")]
    [DataRow("<integer>32</integer>")]
    [DataRow(null)]
    public void ThatAreDroppedBecomeWhatTheyWere(string? before)
    {
        there["tilesize"] = "<integer>48</integer>";

        var plan = Plan(next: null, [new OwnedPreference(s_size, "<integer>48</integer>", before)], now: Dock("<integer>48</integer>"));

        plan.Changes.ShouldBe([new PreferenceChange(s_size, "<integer>48</integer>", before)]);
        plan.Restarts.ShouldHaveSingleItem().Words.ShouldBe("restart Dock of 'raquel'");
        plan.Owned.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("D19: one that somebody changed since stays, and that is said.")]
    public void ThatSomebodyChangedStay()
    {
        there["tilesize"] = "<integer>99</integer>";

        var plan = Plan(next: null, [new OwnedPreference(s_size, "<integer>48</integer>", "<integer>32</integer>")]);

        plan.Changes.ShouldBeEmpty();
        plan.Notices.ShouldBe(["The preference 'com.apple.dock tilesize' was changed on this Mac and stays; Cairn no longer sets it."]);
    }

    [TestMethod]
    [Description("What was there before Cairn is remembered over every later change.")]
    public void RememberTheFirst()
    {
        there["tilesize"] = "<integer>48</integer>";

        Plan(Dock("<integer>64</integer>"), [new OwnedPreference(s_size, "<integer>48</integer>", "<integer>32</integer>")])
            .Owned.ShouldBe([new OwnedPreference(s_size, "<integer>64</integer>", "<integer>32</integer>")]);
    }

    [TestMethod]
    public void ThatAreNullAreRemoved()
    {
        there["tilesize"] = "<integer>48</integer>";

        Plan(Dock(value: null), []).Changes.ShouldHaveSingleItem().Words.ShouldBe("remove the preference 'com.apple.dock tilesize'");
        there.Clear();
        Plan(Dock(value: null), []).Changes.ShouldBeEmpty();
    }

    private PreferencePlan Plan(DarwinManifest? next, IReadOnlyList<OwnedPreference> owned, DarwinManifest? now = null) => new PreferencePlanner(_ => there).Plan(now, next, owned);

    private static DarwinManifest Dock(string? value) => new()
    {
        PrimaryUser = "raquel",
        Preferences = [new DarwinPreferences { Scope = DarwinPreferenceScope.User, Domain = "com.apple.dock", Values = [new("tilesize", value)], Restarts = ["Dock"] }],
    };
}
