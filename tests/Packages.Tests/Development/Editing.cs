namespace Cairn.Packages.Tests.Development;

[TestClass]
public class Editing
{
    [TestMethod]
    public void WithNeovimWritesLua() => Evaluate.HomeFile(".config/nvim/init.lua", static home =>
    {
        home.Neovim.Enable = true;
        home.Neovim.Options["number"] = true;
        home.Neovim.Options["tabstop"] = 4;
        home.Neovim.Options["listchars"] = new Setting { ["tab"] = "» " };
        home.Neovim.Options["hostile"] = "\"\\\n]] os.exit()\u2028";
        home.Neovim.Lua.Add("vim.cmd.colorscheme('habamax')");
    }).ShouldBe("""
        vim.g.mapleader = " "
        vim.opt["hostile"] = "\"\\\010]] os.exit()\226\128\168"
        vim.opt["listchars"] = { ["tab"] = "» " }
        vim.opt["number"] = true
        vim.opt["tabstop"] = 4
        vim.cmd.colorscheme('habamax')
        """);

    [TestMethod]
    public void WithOneDefaultEditorSetsTheVariables()
    {
        var home = Evaluate.Home(static home =>
        {
            home.Helix.Enable = true;
            home.Helix.DefaultEditor = true;
        });

        home.Diagnostics.ShouldBeEmpty();
        home.Root.Session.Variables["EDITOR"].ShouldBe("hx");
        home.Root.Session.Variables["VISUAL"].ShouldBe("hx");
    }

    [TestMethod]
    public void WithTwoDefaultEditorsIsAConflict() => Evaluate.Home(static home =>
    {
        home.Helix.Enable = true;
        home.Helix.DefaultEditor = true;
        home.Neovim.Enable = true;
        home.Neovim.DefaultEditor = true;
    }).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CAIRN1001");

    [TestMethod]
    public void WithHelixWritesTwoFiles()
    {
        static void Configure(Home home)
        {
            home.Helix.Enable = true;
            home.Helix.Theme = "catppuccin_mocha";
            home.Helix.Settings["editor"]["line-number"] = "relative";
            home.Helix.Languages["language-server"]["roslyn"]["command"] = "roslyn";
        }

        Evaluate.HomeFile(".config/helix/config.toml", Configure).ShouldBe("theme = \"catppuccin_mocha\"\n\n[editor]\nline-number = \"relative\"\n");
        Evaluate.HomeFile(".config/helix/languages.toml", Configure).ShouldBe("[language-server.roslyn]\ncommand = \"roslyn\"\n");
    }

    [TestMethod]
    public void WithZedWritesSettingsAndKeys()
    {
        static void Configure(Home home)
        {
            home.Zed.Enable = true;
            home.Zed.ViMode = true;
            home.Zed.KeyBindings["Editor"]["ctrl-k"] = "editor::DeleteLine";
        }

        Evaluate.HomeFile(".config/zed/settings.json", Configure).ShouldBe("""
            {
              "telemetry": {
                "diagnostics": false,
                "metrics": false
              },
              "vim_mode": true
            }

            """);
        Evaluate.HomeFile(".config/zed/keymap.json", Configure).ShouldBe("""
            [
              {
                "bindings": {
                  "ctrl-k": "editor::DeleteLine"
                },
                "context": "Editor"
              }
            ]

            """);
    }

    [TestMethod]
    public void WithJujutsuSignsByAKey() => Evaluate.HomeFile(".config/jj/config.toml", static home =>
    {
        home.Jujutsu.Enable = true;
        home.Jujutsu.UserName = "Al";
        home.Jujutsu.SigningKey = "~/.ssh/id_ed25519.pub";
    }).ShouldBe("""
        [signing]
        backend = "ssh"
        behavior = "own"
        key = "~/.ssh/id_ed25519.pub"

        [user]
        name = "Al"

        """);

    [TestMethod]
    public void WithGitHubAnswersGitsQuestions()
    {
        static void Configure(Home home)
        {
            home.Git.Enable = true;
            home.GitHubCli.Enable = true;
            home.GitHubCli.CredentialHelper = true;
            home.GitHubCli.Aliases["co"] = "pr checkout";
        }

        Evaluate.HomeFile(".config/gh/config.yml", Configure).ShouldBe("aliases:\n  co: \"pr checkout\"\ngit_protocol: \"ssh\"\nversion: \"1\"\n");
        Evaluate.HomeFile(".config/git/config", Configure).ShouldContain("[credential \"https://github.com\"]\n\thelper = \"\"\n\thelper = \"!gh auth git-credential\"\n");
    }
}
