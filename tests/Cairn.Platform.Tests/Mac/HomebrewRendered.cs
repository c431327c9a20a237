using Cairn.Store.Manifests;
using CsCheck;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class HomebrewRendered
{
    [TestMethod]
    public void IsABrewfile()
    {
        var rendering = Render(static homebrew =>
        {
            homebrew.Taps.Add("steipete/tap");
            homebrew.Taps["me/private"].Remote = "git@example.net:me/brew.git";
            homebrew.Formulae.Add("pinentry-mac");
            homebrew.Formulae["incus"].RestartService = HomebrewRestart.WhenChanged;
            homebrew.Formulae["python@3.13"].Link = false;
            homebrew.Formulae["vim"].Arguments.AddRange(["HEAD"]);
            homebrew.Formulae["vim"].ConflictsWith.Add("macvim");
            homebrew.Casks.Add("ghostty");
            homebrew.Casks["zed"].Arguments["appdir"] = "~/My \"Apps\" #{1}";
            homebrew.Casks["zed"].Arguments["no_quarantine"] = true;
            homebrew.Casks["zed"].Greedy = true;
            homebrew.AppStore["Xcode"] = 497799835;
            homebrew.ExtraLines.Add("cask_args require_sha: true");
        });

        rendering.Files["homebrew/Brewfile"].ShouldBe(
            """
            tap "me/private", "git@example.net:me/brew.git"
            tap "steipete/tap"
            brew "incus", restart_service: :changed
            brew "mas"
            brew "pinentry-mac"
            brew "python@3.13", link: false
            brew "vim", args: ["HEAD"], conflicts_with: ["macvim"]
            cask "ghostty"
            cask "zed", args: { appdir: "~/My \"Apps\" \#{1}", no_quarantine: true }, greedy: true
            mas "Xcode", id: 497799835
            cask_args require_sha: true

            """);
    }

    [TestMethod]
    public void StandsInTheManifest()
    {
        var homebrew = Render(static homebrew =>
        {
            homebrew.Cleanup = DarwinHomebrewCleanup.Uninstall;
            homebrew.Upgrade = true;
            homebrew.BundleArguments = ["--force-cleanup"];
            homebrew.Environment["HOMEBREW_NO_REQUIRE_TAP_TRUST"] = "1";
        }).Manifest.Homebrew!;

        homebrew.Brewfile.ShouldBe("homebrew/Brewfile");
        homebrew.Prefix.ShouldBe("/opt/homebrew");
        (homebrew.Cleanup, homebrew.AutoUpdate, homebrew.Upgrade).ShouldBe((DarwinHomebrewCleanup.Uninstall, false, true));
        homebrew.Arguments.ShouldBe(["--force-cleanup"]);
        homebrew.Environment.ShouldBe([new("HOMEBREW_NO_REQUIRE_TAP_TRUST", "1")]);
    }

    [TestMethod]
    public void NamesTheStoresClientOnce()
    {
        var text = Render(static homebrew =>
        {
            homebrew.Formulae["mas"].Link = true;
            homebrew.AppStore["Xcode"] = 497799835;
        }).Files["homebrew/Brewfile"];

        text.ShouldBe("brew \"mas\", link: true\nmas \"Xcode\", id: 497799835\n");
    }

    [TestMethod]
    public void IsInAnotherFolderOnIntel()
    {
        var enabled = Support.Mac.EvaluateOn(HostSystem.OsxX64, static darwin => darwin.Homebrew.Enable = true).Root;
        var moved = Support.Mac.EvaluateOn(HostSystem.OsxX64, static darwin => darwin.Homebrew.Prefix = "/opt/brew").Root;

        enabled.Homebrew.Prefix.ShouldBe("/usr/local");
        moved.Homebrew.Prefix.ShouldBe("/opt/brew");
    }

    [TestMethod]
    public void IsAbsentUnlessEnabled()
    {
        var rendering = Support.Mac.Render();

        rendering.Manifest.Homebrew.ShouldBeNull();
        rendering.Files.ShouldBeEmpty();
    }

    [TestMethod]
    public void QuotesAnyText() => Gen.String.Where(static text => !text.Any(char.IsSurrogate)).Sample(static text => Unquoted(RubyText.Quote(text)) == text);

    /// <summary>Reads a Ruby string in double quotes, and refuses what would end or interpolate it.</summary>
    private static string Unquoted(string quoted)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            quoted[i].ShouldNotBe('"');
            quoted[i].ShouldNotBe('#');
            if (quoted[i] != '\\')
            {
                text.Append(quoted[i]);
                continue;
            }

            i++;
            text.Append(quoted[i] switch
            {
                'n' => '\n',
                't' => '\t',
                'x' => (char)Convert.ToInt32(quoted[(i += 2) - 1] + quoted[i].ToString(), 16),
                var plain => plain,
            });
        }

        return text.ToString();
    }

    private static Support.RenderedMac Render(Action<Homebrew> configure) => Support.Mac.Render(darwin =>
    {
        darwin.PrimaryUser = "al";
        darwin.Homebrew.Enable = true;
        configure(darwin.Homebrew);
    });
}
