namespace Cairn.Packages.Tests.Macs;

[TestClass]
public class MacFeatures
{
    [TestMethod]
    public void OfAllGroupsAreDefaults()
    {
        var mac = Evaluate.Darwin(static darwin =>
        {
            darwin.PrimaryUser = "al";
            darwin.MacDefaults.Enable = true;
            darwin.MacFinder.Enable = false;
            darwin.Preferences.Dock.TileSize = 32;
        });

        mac.Diagnostics.ShouldBeEmpty();
        mac.Root.Preferences.Dock.Autohide.ShouldBe(true);
        mac.Root.Preferences.Dock.TileSize.ShouldBe(32);
        mac.Root.Preferences.Finder.ShowPathBar.ShouldBeNull();
        mac.Root.Preferences.LoginWindow.GuestEnabled.ShouldBe(false);
    }

    [TestMethod]
    public void LeaveTheDocksAppsAloneUntilSomeAreNamed()
    {
        Evaluate.Darwin(static darwin =>
        {
            darwin.PrimaryUser = "al";
            darwin.MacDock.Enable = true;
        }).Root.Preferences.Dock.IsDefined("PersistentApps").ShouldBeFalse();

        Evaluate.Darwin(static darwin =>
        {
            darwin.PrimaryUser = "al";
            darwin.MacDock.Enable = true;
            darwin.MacDock.Apps.Add("/Applications/Ghostty.app");
        }).Root.Preferences.Dock.PersistentApps.ShouldHaveSingleItem().ToString().ShouldBe("/Applications/Ghostty.app");
    }

    [TestMethod]
    public void OfPreferencesNeedSomebodyToHaveThem() =>
        Evaluate.Darwin(static darwin => darwin.MacFinder.Enable = true).Messages().ShouldHaveSingleItem().ShouldContain("'PrimaryUser'");

    [TestMethod]
    public void MergeWhatHomebrewInstalls()
    {
        var mac = Evaluate.Darwin(static darwin =>
        {
            darwin.PrimaryUser = "al";
            var list = darwin.HomebrewBase;
            list.Enable = true;
            list.Casks.Add("ghostty");
            list.Fonts.Add("font-inter");
            list.Formulae.Add("pinentry-mac");
            list.Taps.Add("example/tap");
            list.AppStore["Xcode"] = 497799835;
        });

        mac.Diagnostics.ShouldBeEmpty();
        mac.Root.Homebrew.Enable.ShouldBeTrue();
        mac.Root.Homebrew.Casks.Keys.ShouldBe(["font-inter", "ghostty"]);
        mac.Root.Homebrew.Formulae.Keys.ShouldBe(["pinentry-mac"]);
        mac.Root.Homebrew.AppStore["Xcode"].ShouldBe(497799835);
    }

    [TestMethod]
    public void RefuseFontsThatAreNone() => Evaluate.Darwin(static darwin =>
    {
        darwin.PrimaryUser = "al";
        darwin.HomebrewBase.Enable = true;
        darwin.HomebrewBase.Fonts.Add("inter");
    }).Messages().ShouldHaveSingleItem().ShouldContain("must be the cask of a font, which begins with 'font-'");

    [TestMethod]
    public void LetAFingerprintDoForSudo() =>
        Evaluate.Darwin(static darwin => darwin.TouchIdSudo.Enable = true).Root.Etc["pam.d/sudo_local"].Text.ToString().ShouldContain("pam_tid.so");

    [TestMethod]
    public void NeedHomebrewForSudoInTmux() => Evaluate.Darwin(static darwin =>
    {
        darwin.TouchIdSudo.Enable = true;
        darwin.TouchIdSudo.InTmux = true;
    }).Messages().ShouldHaveSingleItem().ShouldContain(
        "Touch ID works inside tmux by 'pam-reattach', which comes from Homebrew. Set 'Homebrew.Enable', or leave 'InTmux' off.");

    [TestMethod]
    public void OfAHomeInstallTheirProgramsByHomebrew()
    {
        static void Configure(Darwin darwin)
        {
            darwin.PrimaryUser = "al";
            darwin.Home["al"].Helix.Enable = true;
            darwin.Home["al"].Zed.Enable = true;
        }

        Evaluate.Darwin(Configure).Root.Homebrew.Formulae.ShouldBeEmpty();
        var mac = Evaluate.Darwin(static darwin =>
        {
            Configure(darwin);
            darwin.Homebrew.Enable = true;
        });
        mac.Root.Homebrew.Formulae.Keys.ShouldBe(["helix"]);
        mac.Root.Homebrew.Casks.Keys.ShouldBe(["zed"]);
    }
}
