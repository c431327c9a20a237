namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class FilesOfAMac
{
    [TestMethod]
    public void LetTouchIdAnswerSudo()
    {
        var etc = Etc(static darwin =>
        {
            darwin.Sudo.TouchId = true;
            darwin.Sudo.ReattachModule = "/opt/homebrew/lib/pam/pam_reattach.so";
        });

        etc["pam.d/sudo_local"].ShouldBe(
            """
            auth       optional       /opt/homebrew/lib/pam/pam_reattach.so ignore_ssh
            auth       sufficient     pam_tid.so

            """);
    }

    [TestMethod]
    public void SendADomainToItsNameServers()
    {
        var etc = Etc(static darwin =>
        {
            var resolver = darwin.Resolvers["zt"];
            resolver.NameServers = ["10.147.17.1", "fd00::1"];
            resolver.Port = 5353;
            resolver.SearchDomains = ["zt"];
            resolver.SearchOrder = 1;
            resolver.Timeout = 2;
        });

        etc["resolver/zt"].ShouldBe(
            """
            nameserver 10.147.17.1
            nameserver fd00::1
            port 5353
            search zt
            search_order 1
            timeout 2

            """);
    }

    [TestMethod]
    public void AddShellsToThoseOfMacOS()
    {
        var file = Evaluate(static darwin => darwin.Shells.Add("/opt/homebrew/bin/fish")).Etc["shells"];

        file.Text.ToString().ShouldEndWith("/bin/zsh\n/opt/homebrew/bin/fish");
        file.KnownHashes.ShouldHaveSingleItem();
    }

    [TestMethod]
    public void AreNotTouchedWithoutReason()
    {
        var etc = Evaluate(static _ => { }).Etc;

        etc.Keys.ShouldNotContain("pam.d/sudo_local");
        etc.Keys.ShouldNotContain("shells");
        etc.Keys.Where(static path => path.StartsWith("resolver/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Etc(Action<Darwin> configure) =>
        Evaluate(configure).Etc.ToDictionary(static file => file.Key, static file => file.Value.Text.ToString());

    private static Darwin Evaluate(Action<Darwin> configure)
    {
        var evaluation = Support.Mac.Evaluate(configure);
        evaluation.Diagnostics.ShouldBeEmpty();
        return evaluation.Root;
    }
}
