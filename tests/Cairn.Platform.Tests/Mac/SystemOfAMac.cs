using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class SystemOfAMac
{
    [TestMethod]
    public void HasThreeNames()
    {
        var manifest = Support.Mac.Render(static darwin => darwin.ComputerName = "Al's MacBook").Manifest;

        manifest.ComputerName.ShouldBe("Al's MacBook");
        manifest.LocalHostName.ShouldBe("stibnite");
    }

    [TestMethod]
    public void IsOtherwiseLeftAlone()
    {
        var manifest = Support.Mac.Render().Manifest;

        manifest.ShouldBe(new DarwinManifest
        {
            LocalHostName = "stibnite",
            LaunchdJobs = manifest.LaunchdJobs,
            Preferences = manifest.Preferences,
            Power = manifest.Power,
            SystemSetup = manifest.SystemSetup,
            ApplicationFirewall = manifest.ApplicationFirewall,
            FirmwareVariables = manifest.FirmwareVariables,
        });
        manifest.LaunchdJobs.ShouldBeEmpty();
        manifest.Preferences.ShouldBeEmpty();
        manifest.Power.ShouldBeEmpty();
        manifest.SystemSetup.ShouldBeEmpty();
        manifest.ApplicationFirewall.ShouldBeEmpty();
        manifest.FirmwareVariables.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("D22: at every start the activator takes back what did not come to its end; the store may come late.")]
    public void RunsTheActivatorAtItsStart()
    {
        var job = Support.Mac.RenderWhole().Files["launchd/daemons/net.cairn.boot.plist"];

        job.ShouldContain("<string>/bin/wait4path /opt/cairn/state/current/bin/cairn-activator &amp;&amp; exec /opt/cairn/state/current/bin/cairn-activator boot</string>");
        job.ShouldContain("\t<key>RunAtLoad</key>\n\t<true/>");
    }

    [TestMethod]
    public void SleepsAsItsPowerSourceSays()
    {
        var manifest = Support.Mac.Render(static darwin =>
        {
            darwin.Power.ComputerSleep = TimeSpan.Zero;
            darwin.Power.DisplaySleep = TimeSpan.FromMinutes(10);
            darwin.Power.WakeOnLan = true;
            darwin.Power.OnBattery.DisplaySleep = TimeSpan.FromMinutes(2);
            darwin.Power.OnCharger.Extra["tcpkeepalive"] = 1;
            darwin.Power.RestartAfterFreeze = true;
        }).Manifest;

        manifest.Power.ShouldBe(
        [
            new(DarwinPowerSource.All, "displaysleep", 10),
            new(DarwinPowerSource.All, "sleep", 0),
            new(DarwinPowerSource.All, "womp", 1),
            new(DarwinPowerSource.Battery, "displaysleep", 2),
            new(DarwinPowerSource.Charger, "tcpkeepalive", 1),
        ]);
        manifest.SystemSetup.ShouldBe([new("RestartFreeze", On: true)]);
    }

    [TestMethod]
    public void SwitchesItsFirewall()
    {
        var manifest = Support.Mac.Render(static darwin =>
        {
            darwin.ApplicationFirewall.Enable = true;
            darwin.ApplicationFirewall.Stealth = true;
            darwin.ApplicationFirewall.AllowSigned = false;
        }).Manifest;

        manifest.ApplicationFirewall.ShouldBe([new("globalstate", On: true), new("allowsignedapp", On: false), new("stealthmode", On: true)]);
    }

    [TestMethod]
    public void IsSilentAtStart()
    {
        var manifest = Support.Mac.Render(static darwin => darwin.Startup.Chime = false).Manifest;

        manifest.FirmwareVariables.ShouldBe([new("StartupMute", "%01")]);
    }

    [TestMethod]
    public void HasFontsAndApps()
    {
        var manifest = Support.Mac.Render(static darwin =>
        {
            darwin.Fonts.Add("/opt/cairn/store/inter/share/fonts");
            darwin.Applications.Bundles["Zed.app"] = "/opt/cairn/store/zed/Zed.app";
        }).Manifest;

        manifest.Fonts!.Folder.ShouldBe("/Library/Fonts/Cairn");
        manifest.Fonts.Sources.ShouldBe(["/opt/cairn/store/inter/share/fonts"]);
        manifest.Applications!.Copy.ShouldBeTrue();
        manifest.Applications.Bundles.ShouldBe([new("Zed.app", "/opt/cairn/store/zed/Zed.app")]);
    }

    [TestMethod]
    public void MapsKeysByADaemon()
    {
        var root = Support.Mac.Evaluate(static darwin =>
        {
            darwin.Keyboard.CapsLock = CapsLockRole.Escape;
            darwin.Keyboard.SwapLeftControlAndFn = true;
        }).Root;

        root.Launchd.Daemons["keyboard"].ProgramArguments.ShouldBe(
        [
            "/usr/bin/hidutil", "property", "--set",
            "{\"UserKeyMapping\":[{\"HIDKeyboardModifierMappingSrc\":0x700000039,\"HIDKeyboardModifierMappingDst\":0x700000029},"
            + "{\"HIDKeyboardModifierMappingSrc\":0x7000000E0,\"HIDKeyboardModifierMappingDst\":0xFF00000003},"
            + "{\"HIDKeyboardModifierMappingSrc\":0xFF00000003,\"HIDKeyboardModifierMappingDst\":0x7000000E0}]}",
        ]);
    }
}
