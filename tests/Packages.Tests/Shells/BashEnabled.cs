using System.Diagnostics;

namespace Cairn.Packages.Tests.Shells;

[TestClass]
public class BashEnabled
{
    [TestMethod]
    public void WritesTheInteractiveFile() => Evaluate.HomeFile(".bashrc", static home =>
    {
        home.Bash.Enable = true;
        home.Bash.Completion = false;
        home.Bash.Always.Add("umask 027");
        home.Shells.Aliases["ll"] = "ls -l";
    }).ShouldBe("""
        # Bash reads this file in every session that is not a login.
        if [ -r /home/al/.config/cairn/session.sh ]; then . /home/al/.config/cairn/session.sh; fi
        umask 027
        case $- in *i*) ;; *) return ;; esac
        HISTSIZE=100000
        HISTFILESIZE=100000
        HISTCONTROL=ignoredups:ignorespace
        shopt -s checkwinsize histappend
        alias ll='ls -l'

        """);

    [TestMethod]
    public void IsReadByBashWithoutComplaint()
    {
        var text = Evaluate.HomeFile(".bashrc", static home =>
        {
            home.Bash.Enable = true;
            home.Starship.Enable = true;
            home.Fzf.Enable = true;
            home.Zoxide.Enable = true;
            home.Atuin.Enable = true;
            home.Direnv.Enable = true;
            home.Shells.Aliases["odd"] = "echo \"$(id)\" 'x'";
        });

        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false })!;
        bash.StandardInput.Write(text);
        bash.StandardInput.Close();

        bash.StandardError.ReadToEnd().ShouldBe("");
    }
}
