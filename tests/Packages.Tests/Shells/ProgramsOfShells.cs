namespace Cairn.Packages.Tests.Shells;

[TestClass]
public class ProgramsOfShells
{
    [TestMethod]
    public void StartInEveryEnabledShell()
    {
        var home = Evaluate.Home(static home =>
        {
            home.Starship.Enable = true;
            home.Zsh.Enable = true;
            home.Fish.Enable = true;
        });

        home.Diagnostics.ShouldBeEmpty();
        home.Root.Zsh.Interactive.ToString().ShouldBe("if command -v starship >/dev/null 2>&1; then eval \"$(starship init zsh)\"; fi");
        home.Root.Fish.Interactive.ToString().ShouldBe("if type -q starship; starship init fish | source; end");
        home.Root.Files.ContainsKey(".bashrc").ShouldBeFalse();
    }

    [TestMethod]
    public void StandInTheOrderThatTheirKeysNeed() => Evaluate.Home(static home =>
    {
        home.Zsh.Enable = true;
        home.Atuin.Enable = true;
        home.Fzf.Enable = true;
        home.Zoxide.Enable = true;
        home.Direnv.Enable = true;
    }).Root.Zsh.Interactive.ToString().Split('\n').Select(static line => line.Split(' ')[3]).ShouldBe(["fzf", "atuin", "direnv", "zoxide"]);

    [TestMethod]
    public void RenderTypedAndOpenSettingsTogether() => Evaluate.HomeFile(".config/starship.toml", static home =>
    {
        home.Starship.Enable = true;
        home.Starship.AddNewline = false;
        home.Starship.CommandTimeout = 1000;
        home.Starship.Settings["character"]["success_symbol"] = "[➜](green)";
    }).ShouldBe("""
        add_newline = false
        command_timeout = 1000

        [character]
        success_symbol = "[➜](green)"

        """);

    [TestMethod]
    public void ReportASettingThatSaysOtherwise() => Evaluate.Home(static home =>
    {
        home.Starship.Enable = true;
        home.Starship.AddNewline = false;
        home.Starship.Settings["add_newline"] = true;
    }).Diagnostics.ShouldHaveSingleItem().ToString().ShouldContain("Starship.Settings");

    [TestMethod]
    public void OfAtuinKeepTheHistoryAtHome() => Evaluate.HomeFile(".config/atuin/config.toml", static home => home.Atuin.Enable = true).ShouldBe("""
        auto_sync = false
        filter_mode = "global"
        search_mode = "fuzzy"
        update_check = false

        """);

    [TestMethod]
    public void OfDirenvWriteOnlyWhatIsSet() =>
        Evaluate.Home(static home => home.Direnv.Enable = true).Root.Files.Keys.ShouldBeEmpty();

    [TestMethod]
    public void OfDirenvWriteSecondsAndTheLibrary()
    {
        static void Configure(Home home)
        {
            home.Direnv.Enable = true;
            home.Direnv.WarnAfter = 30;
            home.Direnv.HideChanges = true;
            home.Direnv.Library.Add("layout_x() { :; }");
        }

        Evaluate.HomeFile(".config/direnv/direnv.toml", Configure).ShouldBe("[global]\nhide_env_diff = true\nwarn_timeout = \"30s\"\n");
        Evaluate.HomeFile(".config/direnv/direnvrc", Configure).ShouldBe("layout_x() { :; }");
    }

    [TestMethod]
    public void OfFzfQuoteTheirOptions()
    {
        var home = Evaluate.Home(static home =>
        {
            home.Fzf.Enable = true;
            home.Fzf.DefaultOptions.Add("--header=a b");
            home.Fzf.Colors["hl"] = "#ff0000";
        });

        home.Root.Session.Variables["FZF_DEFAULT_OPTS"].ShouldBe("'--header=a b' '--color=hl:#ff0000'");
    }

    [TestMethod]
    public void OfTmuxWriteTheirFile() => Evaluate.HomeFile(".config/tmux/tmux.conf", static home =>
    {
        home.Tmux.Enable = true;
        home.Tmux.Prefix = "C-a";
        home.Tmux.BaseIndex = 1;
        home.Tmux.ViKeys = true;
        home.Tmux.Shell = "/usr/bin/fish";
        home.Tmux.ExtraLines.Add("set -g status-position top");
    }).ShouldBe("""
        set -g prefix C-a
        unbind C-b
        bind C-a send-prefix
        set -g base-index 1
        set -g pane-base-index 1
        set -g history-limit 50000
        set -s escape-time 10
        set -g mouse on
        set -g mode-keys vi
        set -g default-terminal tmux-256color
        set -g default-shell /usr/bin/fish
        set -g status-position top
        """);

    [TestMethod]
    public void OfBatHaveAnotherNameOnDebian()
    {
        Evaluate.Home(static home => home.Bat.Enable = true).Root.Shells.Aliases["bat"].ShouldBe("batcat");
        Evaluate.Home(static home => home.Bat.Enable = true, machine: Evaluate.Stibnite).Root.Shells.Aliases.ShouldBeEmpty();
    }

    [TestMethod]
    public void OfBatWriteAnArgumentALine() => Evaluate.HomeFile(".config/bat/config", static home =>
    {
        home.Bat.Enable = true;
        home.Bat.Theme = "Solarized (dark)";
        home.Bat.Style = ["numbers", "changes"];
        home.Bat.Arguments.Add("--map-syntax=*.csproj:XML");
    }).ShouldBe("""
        '--theme=Solarized (dark)'
        '--style=numbers,changes'
        '--map-syntax=*.csproj:XML'
        """);
}
