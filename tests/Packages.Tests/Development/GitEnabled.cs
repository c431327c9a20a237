using System.Diagnostics;
using Cairn.Packages.Tests.Formats;
using CsCheck;

namespace Cairn.Packages.Tests.Development;

[TestClass]
public class GitEnabled
{
    private const string Signer = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    [TestMethod]
    public void WritesTheConfiguration() => Evaluate.HomeFile(".config/git/config", static home =>
    {
        home.Git.Enable = true;
        home.Git.UserName = "Al \"A\" Chemist";
        home.Git.UserEmail = "al@example.net";
        home.Git.Aliases["st"] = "status --short";
        home.Git.Signing.Key = "~/.ssh/id_ed25519.pub";
        home.Git.Signing.Signers["al@example.net"] = Signer;
        home.Git.Delta = true;
        home.Git.Includes["work"].Path = "~/work/.gitconfig";
        home.Git.Includes["work"].When = "gitdir:~/work/";
        home.Git.Settings["pull"]["rebase"] = true;
    }).ReplaceLineEndings("\n").ShouldBe("""
        [alias]
        	st = "status --short"
        [commit]
        	gpgSign = true
        [core]
        	pager = "delta"
        [delta]
        	navigate = true
        [gpg]
        	format = "ssh"
        [gpg "ssh"]
        	allowedSignersFile = "/home/al/.config/git/allowed_signers"
        [includeIf "gitdir:~/work/"]
        	path = "~/work/.gitconfig"
        [init]
        	defaultBranch = "main"
        [interactive]
        	diffFilter = "delta --color-only"
        [pull]
        	rebase = true
        [tag]
        	gpgSign = true
        [user]
        	email = "al@example.net"
        	name = "Al \"A\" Chemist"
        	signingKey = "~/.ssh/id_ed25519.pub"

        """);

    [TestMethod]
    public void TakesTheAuthorFromTheFleet()
    {
        var text = Evaluate.HomeFile(".config/git/config", static home => home.Git.Enable = true, static fleet =>
        {
            fleet.Users["alan"].FullName = "Alan Chemist";
            fleet.Users["alan"].Email = "alan@example.net";
            fleet.Users["al"].AliasOf = "alan";
        });

        text.ShouldContain("name = \"Alan Chemist\"");
        text.ShouldContain("email = \"alan@example.net\"");
    }

    [TestMethod]
    public void PutsALiteralKeyBehindItsMark() =>
        Evaluate.HomeFile(".config/git/config", static home =>
        {
            home.Git.Enable = true;
            home.Git.Signing.Key = Signer;
        }).ShouldContain($"signingKey = \"key::{Signer}\"");

    [TestMethod]
    public void WritesIgnoresAndSigners()
    {
        static void Configure(Home home)
        {
            home.Git.Enable = true;
            home.Git.Ignores.Add(".DS_Store");
            home.Git.Signing.Signers["al@example.net"] = Signer;
        }

        Evaluate.HomeFile(".config/git/ignore", Configure).ShouldBe(".DS_Store");
        Evaluate.HomeFile(".config/git/allowed_signers", Configure).ShouldBe($"al@example.net {Signer}");
    }

    [TestMethod]
    public void RefusesWhatGitCannotRead()
    {
        static string Error(Action<Home> configure) => Evaluate.Home(home =>
        {
            home.Git.Enable = true;
            configure(home);
        }).Messages().ShouldHaveSingleItem();

        Error(static home => home.Git.Settings["a]b"]["c"] = 1).ShouldEndWith("'a]b' cannot be a section of git's configuration: use letters, digits, '-' and '.'.");
        Error(static home => home.Git.Settings["a"] = 1).ShouldEndWith("The section 'a' of git's configuration is 1, not a map. Write 'Settings[\"a\"][\"key\"] = …'.");
        Error(static home => home.Git.Settings["a"]["b c"] = 1).ShouldEndWith("'b c' in 'a' cannot be a key of git's configuration: use letters, digits and '-', and begin with a letter.");
        Error(static home => home.Git.Settings["a"]["b"] = 1.5).ShouldEndWith("'a.b' of git's configuration is 1.5; give text, a whole number, true, false, or a list of those.");
        Error(static home => home.Git.Settings["a"]["b"] = "x\ry").ShouldEndWith("'a.b' of git's configuration has a control character that git cannot read. Remove it.");
        Error(static home => home.Git.Settings["a"]["b\nc"]["d"] = 1).ShouldEndWith("A subsection of 'a' in git's configuration has a control character in its name. Remove it.");
    }

    [TestMethod]
    public void RefusesSignersThatAreNoAddress() => Evaluate.Home(static home =>
    {
        home.Git.Enable = true;
        home.Git.Signing.Signers["* x"] = Signer;
    }).Messages().ShouldHaveSingleItem().ShouldContain("A name in 'Signers' is no e-mail address");

    [TestMethod]
    public void IsReadBackByGit()
    {
        var values = Samples.Line.Array[100].Single();
        var text = Evaluate.HomeFile(".config/git/config", home =>
        {
            home.Git.Enable = true;
            home.Git.Settings["test"]["odd \"]\\ name"]["value"] = values;
        });

        using var git = Process.Start(new ProcessStartInfo("git", ["config", "--file", "-", "--null", "--get-all", "test.odd \"]\\ name.value"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        })!;
        git.StandardInput.Write(text);
        git.StandardInput.Close();

        git.StandardOutput.ReadToEnd().TrimStart('\ufeff').Split('\0')[..^1].ShouldBe([values[0].TrimStart('\ufeff'), .. values[1..]]);
    }
}
