using Cairn.Deployment.Ssh;
using CsCheck;

namespace Cairn.Deployment.Tests.Ssh;

[TestClass]
public sealed class ConfigurationOfSsh
{
    [TestMethod]
    [DataRow("cinnabar", "admin", "10.0.0.5", 2222)]
    [DataRow("electrum", "everyone", "electrum.example.net", 22)]
    [DataRow("galena", "everyone", "galena.example.net", 22)]
    [DataRow("elsewhere", "everyone", "elsewhere", 22)]
    public void GivesTheFirstValueThatApplies(string host, string user, string name, int port)
    {
        var settings = Of(host, """
            # The controller.
            Host cinnabar
                HostName = 10.0.0.5
                Port 2222
                User "admin"
            Host *.example.net electrum gal?na !elsewhere
                HostName %h.example.net
            Host *
                User everyone
            """);

        (settings.User, settings.Host, settings.Port).ShouldBe((user, name, port));
    }

    [TestMethod]
    public void IsOverruledByTheAddress()
    {
        var settings = SshHostSettings.Of(MachineAddress.Parse("root@cinnabar:22"), Config("Host cinnabar\nUser admin\nPort 2222"), "me", "/home/me");

        (settings.User, settings.Port).ShouldBe(("root", 22));
    }

    [TestMethod]
    public void FillsInTokens()
    {
        var settings = Of("cinnabar", """
            HostName %h.example.net
            User admin
            Port 2022
            IdentityFile ~/.ssh/%n-%r
            IdentityFile "/keys/my %u/%h:%p%%"
            IdentitiesOnly yes
            ProxyJump jump@gate:2200,inner
            """);

        settings.IdentityFiles.ShouldBe(["/home/me/.ssh/cinnabar-admin", "/keys/my me/cinnabar.example.net:2022%"]);
        settings.OnlyIdentities.ShouldBeTrue();
        settings.Jumps.ShouldBe(["jump@gate:2200", "inner"]);
    }

    [TestMethod]
    public void JumpsOverNobodyIfItSaysSo() => Of("cinnabar", "Host cinnabar\nProxyJump none\nHost *\nProxyJump gate").Jumps.ShouldBeEmpty();

    [TestMethod]
    [DataRow("Match all\nUser matched", "matched")]
    [DataRow("Match host cin*\nUser matched", "matched")]
    [DataRow("Match host other\nUser matched", "me")]
    [DataRow("Match exec true\nUser matched", "me")]
    public void AppliesTheMatchesThatItUnderstands(string text, string user) => Of("cinnabar", text).User.ShouldBe(user);

    [TestMethod]
    public void IncludesFilesWhereTheyStand()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["config"], "Host electrum\nInclude config.d/*\nHost *\nUser last");
        Directory.CreateDirectory(folder["config.d"]);
        File.WriteAllText(folder["config.d/a"], "User first\nHost galena\nPort 5");
        var config = SshConfig.Read(folder["config"], "/home/me");

        SshHostSettings.Of(MachineAddress.Parse("electrum"), config, "me", "/home/me").User.ShouldBe("first");
        SshHostSettings.Of(MachineAddress.Parse("galena"), config, "me", "/home/me").ShouldSatisfyAllConditions(
            settings => settings.User.ShouldBe("last"),
            settings => settings.Port.ShouldBe(22));
    }

    [TestMethod]
    public void ThatIncludesItselfIsRefused()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder["config"], "Include config");

        Should.Throw<DeploymentException>(() => SshConfig.Read(folder["config"], "/home/me")).Message.ShouldBe(
            $"CAIRN6021: '{folder["config"]}' cannot be read: line 1 includes files more than 16 deep. Correct the line, or name another file with --ssh-config.");
    }

    [TestMethod]
    public void WithAnOpenQuoteIsRefused() =>
        Should.Throw<DeploymentException>(() => Config("User me\nIdentityFile \"a b")).Message.ShouldStartWith("CAIRN6021: 'config' cannot be read: line 2 has a quote that does not end.");

    [TestMethod]
    public void OfAnyTextIsReadOrRefused() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["Host =*?!\"%h \n#Match all"], 0, 60]).Sample(static text =>
        {
            try
            {
                return Of("cinnabar", text) is not null;
            }
            catch (DeploymentException error)
            {
                return error.Diagnostic.Id == "CAIRN6021";
            }
        });

    private static SshHostSettings Of(string host, string text) => SshHostSettings.Of(MachineAddress.Parse(host), Config(text), "me", "/home/me");

    private static SshConfig Config(string text) => SshConfig.Parse(text, "config", "/home/me/.ssh", "/home/me");
}
