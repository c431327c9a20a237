using Cairn.Shell;

namespace Cairn.Packages.Tests.Shells;

[TestClass]
public class ZshEnabled
{
    [TestMethod]
    public void WritesTheInteractiveFile() => Evaluate.HomeFile(".zshrc", static home =>
    {
        home.Zsh.Enable = true;
        home.Zsh.Keys = ZshKeys.Vi;
        home.Zsh.Suggestions = false;
        home.Zsh.Aliases["ll"] = "ls -lh";
        home.Shells.Aliases["ll"] = "ls -l";
        home.Shells.Aliases["g"] = "git 'x'";
        home.Zsh.Interactive.Add("echo hello");
    }).ShouldBe("""
        # Zsh reads this file in interactive sessions.
        HISTFILE=~/.zsh_history
        HISTSIZE=100000
        SAVEHIST=100000
        setopt auto_cd extended_history hist_ignore_dups hist_ignore_space share_history
        bindkey -v
        autoload -Uz compinit && compinit
        alias -- g='git '\''x'\'''
        alias -- ll='ls -lh'
        echo hello
        for file in {/usr/share,/opt/homebrew/share,/usr/local/share}/zsh-syntax-highlighting/zsh-syntax-highlighting.zsh; do
          if [[ -r $file ]]; then source $file; break; fi
        done
        unset file

        """);

    [TestMethod]
    public void ReadsTheSessionInEveryShell() =>
        Evaluate.HomeFile(".zshenv", static home => home.Zsh.Enable = true).ShouldContain("\nif [ -r /home/al/.config/cairn/session.sh ]; then . /home/al/.config/cairn/session.sh; fi\n");

    [TestMethod]
    public void AsksForItsPackages() =>
        Evaluate.Home(static home => home.Zsh.Enable = true).Root.SystemPackages.Apt.ShouldBe(["zsh", "zsh-autosuggestions", "zsh-syntax-highlighting"]);

    [TestMethod]
    public void AsksForNothingWhenItComesFromElsewhere() => Evaluate.Home(static home =>
    {
        home.Zsh.Enable = true;
        home.Zsh.Install = false;
    }).Root.SystemPackages.Apt.ShouldBeEmpty();

    [TestMethod]
    public void RefusesAliasesThatAreNoNames() => Evaluate.Home(static home =>
    {
        home.Zsh.Enable = true;
        home.Zsh.Aliases["a b"] = "x";
        home.Shells.Aliases["x"] = "a\nb";
    }).Messages().Order(StringComparer.Ordinal).ShouldBe([
        "'a b' cannot be the name of an alias: use letters, digits, '.', '_', ':', '+' and '-', and no '-' in front. ('Zsh.Aliases')",
        "The alias 'x' has a control character; write a function or a script for several lines. ('Shells.Aliases')",
    ]);
}
