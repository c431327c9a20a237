namespace Cairn.Packages.Tests.Shells;

[TestClass]
public class FishEnabled
{
    [TestMethod]
    public void WritesItsFile() => Evaluate.HomeFile(".config/fish/config.fish", Configure).ShouldBe("""
        # Fish reads this file in every session.
        set -gx PAGER 'less -R \'x\''
        fish_add_path --global --path --move /opt/tools/bin
        status is-interactive; or exit
        set -g fish_greeting
        alias ll 'ls -l'
        abbr --add -- gs 'git status'

        """);

    [TestMethod]
    public void WritesAFileForEachFunction() => Evaluate.HomeFile(".config/fish/functions/up.fish", Configure).ShouldBe("function up\n    cd ..\n\n    ls\nend");

    private static void Configure(Home home)
    {
        home.Fish.Enable = true;
        home.Fish.Abbreviations["gs"] = "git status";
        home.Fish.Functions["up"] = "cd ..\n\nls";
        home.Session.Variables["PAGER"] = "less -R 'x'";
        home.Session.Path.Add("/opt/tools/bin");
        home.Shells.Aliases["ll"] = "ls -l";
    }
}
