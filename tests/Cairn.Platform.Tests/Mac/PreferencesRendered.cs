using Cairn.Composition;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class PreferencesRendered
{
    [TestMethod]
    public void StandInTheOrderOfWriting()
    {
        var domains = Render(static preferences =>
        {
            preferences.ControlCenter.Sound = true;
            preferences.WindowManager.StageManager = false;
            preferences.Dock.Autohide = true;
            preferences.Global.KeyRepeat = 2;
            preferences.LoginWindow.GuestEnabled = false;
        });

        domains.Select(static domain => domain.Domain).ShouldBe(
        [
            "/Library/Preferences/com.apple.loginwindow",
            "NSGlobalDomain",
            "com.apple.WindowManager",
            "com.apple.dock",
            "com.apple.controlcenter",
        ]);
        domains.Select(static domain => domain.Scope).ShouldBe(
        [
            DarwinPreferenceScope.System, DarwinPreferenceScope.User, DarwinPreferenceScope.User, DarwinPreferenceScope.User, DarwinPreferenceScope.UserHost,
        ]);
    }

    [TestMethod]
    public void KeepTheTypesThatMacOSReads()
    {
        var dock = Render(static preferences =>
        {
            preferences.Dock.TileSize = 48;
            preferences.Dock.AutohideDelay = 0;
            preferences.Dock.Orientation = DockEdge.Left;
            preferences.Dock.Magnification = false;
            preferences.Dock.BottomRightCorner = HotCorner.LockScreen;
        }).Single();

        dock.Values.ShouldBe(
        [
            new("autohide-delay", "<real>0</real>"),
            new("magnification", "<false/>"),
            new("orientation", "<string>left</string>"),
            new("tilesize", "<integer>48</integer>"),
            new("wvous-br-corner", "<integer>13</integer>"),
        ]);
        dock.Restarts.ShouldBe(["Dock"]);
    }

    [TestMethod]
    public void KeepTheTypesOfCustomOnes()
    {
        var domain = Render(static preferences =>
        {
            var custom = preferences.Custom["com.example.app"];
            custom["a"] = 1;
            custom["b"] = 1.0;
            custom["c"] = "1";
            custom["d"] = true;
            custom["e"]["inner"] = new[] { "x" };
            custom["f"] = Setting.Null;
        }).Single();

        domain.Values.ShouldBe(
        [
            new("a", "<integer>1</integer>"),
            new("b", "<real>1</real>"),
            new("c", "<string>1</string>"),
            new("d", "<true/>"),
            new("e", "<dict><key>inner</key><array><string>x</string></array></dict>"),
        ]);
    }

    [TestMethod]
    public void GoToBothTrackpads()
    {
        var domains = Render(static preferences => preferences.Trackpad.TapToClick = true);

        domains.Select(static domain => domain.Domain)
            .ShouldBe(["com.apple.AppleMultitouchTrackpad", "com.apple.driver.AppleBluetoothMultitouch.trackpad"]);
        domains.ShouldAllBe(static domain => domain.Values.Single() == new DarwinPreference("Clicking", "<true/>"));
    }

    [TestMethod]
    public void DeleteTheKeyWhereMacOSHasNoneForAValue()
    {
        var light = Render(static preferences => preferences.Global.InterfaceStyle = InterfaceStyle.Light).Single();
        var dark = Render(static preferences => preferences.Global.InterfaceStyle = InterfaceStyle.Dark).Single();

        light.Values.ShouldBe([new("AppleInterfaceStyle", Value: null)]);
        dark.Values.ShouldBe([new("AppleInterfaceStyle", "<string>Dark</string>")]);
    }

    [TestMethod]
    public void JoinTheNamesOfTheGlobalDomain()
    {
        var domain = Render(static preferences =>
        {
            preferences.Global.KeyRepeat = 2;
            preferences.Custom["-g"]["com.example.flag"] = true;
            preferences.Custom[".GlobalPreferences"]["com.example.other"] = true;
        }).Single();

        domain.Domain.ShouldBe("NSGlobalDomain");
        domain.Values.Count.ShouldBe(3);
        domain.Effect.ShouldBe(DarwinPreferenceEffect.NextLogin);
    }

    [TestMethod]
    public void SayWhatNeedsFullDiskAccess()
    {
        var domains = Render(static preferences =>
        {
            preferences.UniversalAccess.ReduceMotion = true;
            preferences.Dock.Autohide = true;
        });

        domains.ToDictionary(static domain => domain.Domain, static domain => domain.NeedsFullDiskAccess)
            .ShouldBe(new Dictionary<string, bool> { ["com.apple.dock"] = false, ["com.apple.universalaccess"] = true }, ignoreOrder: true);
    }

    [TestMethod]
    public void ClearTheDockByAnEmptyList()
    {
        var dock = Render(static preferences => preferences.Dock.PersistentApps = []).Single();

        dock.Values.ShouldBe([new("persistent-apps", "<array/>")]);
    }

    private static IReadOnlyList<DarwinPreferences> Render(Action<Preferences> configure) => Support.Mac.Render(darwin =>
    {
        darwin.PrimaryUser = "al";
        configure(darwin.Preferences);
    }).Manifest.Preferences;
}
