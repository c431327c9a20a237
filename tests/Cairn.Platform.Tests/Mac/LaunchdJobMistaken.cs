using Cairn.Composition;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class LaunchdJobMistaken
{
    [TestMethod]
    public void RunsNothing() =>
        Error(static job => job.RunAtLoad = true).ShouldContain("The launchd job 'net.cairn.job' runs nothing; set 'ProgramArguments', 'Program' or 'Script'.");

    [TestMethod]
    public void HasAScriptAndAProgram() => Error(static job =>
    {
        job.Script = "true";
        job.Program = "/bin/true";
    }).ShouldContain("has a script and a program; remove one");

    [TestMethod]
    public void IsKeptAliveInTwoWays() => Error(static job =>
    {
        job.Script = "true";
        job.KeepAlive = true;
        job.KeepAliveWhen.Crashed = true;
    }).ShouldContain("'KeepAlive' and 'KeepAliveWhen' exclude each other; keep one.");

    [TestMethod]
    [DataRow(60, null, null, "'Minute' is 60, but must be from 0 to 59.")]
    [DataRow(null, 0, null, "'Day' is 0, but must be from 1 to 31.")]
    [DataRow(null, null, 8, "'Weekday' is 8, but must be from 0 to 7.")]
    public void StartsAtATimeThatDoesNotExist(int? minute, int? day, int? weekday, string message) => Error(job =>
    {
        job.Script = "true";
        job.StartCalendarInterval = [new() { Minute = minute, Day = day, Weekday = weekday }];
    }).ShouldContain(message);

    [TestMethod]
    public void StartsTwiceAtOneTime() => Error(static job =>
    {
        job.Script = "true";
        job.StartCalendarInterval = [new() { Weekday = 0, Hour = 4 }, new() { Weekday = 7, Hour = 4 }];
    }).ShouldContain("'Weekday 0, Hour 4' stands 2 times in the calendar");

    [TestMethod]
    public void GivesAKeyTwice() => Error(static job =>
    {
        job.Script = "true";
        job.RunAtLoad = true;
        job.Extra["RunAtLoad"] = false;
    }).ShouldContain("'Extra[\"RunAtLoad\"]' is written by an option too; remove one.");

    [TestMethod]
    public void GivesNullInAList() => Error(static job =>
    {
        job.Script = "true";
        job.Extra["List"] = Setting.List("a", Setting.Null);
    }).ShouldContain("'Extra[\"List\"][1]' is null");

    [TestMethod]
    public void HasTextThatXmlCannotHold() =>
        Error(static job => job.ProgramArguments = ["/bin/echo", "\u0001"]).ShouldContain("'ProgramArguments[1]' has the character U+0001");

    [TestMethod]
    public void ListensInTwoPlaces() => Error(static job =>
    {
        job.Script = "true";
        job.Sockets["web"].SockServiceName = "80";
        job.Sockets["web"].SockPathName = "/var/run/web.sock";
    }).ShouldContain("A socket has one place; keep one of these.");

    [TestMethod]
    public void IsAnnouncedInTwoWays() => Error(static job =>
    {
        job.Script = "true";
        job.Sockets["web"].Bonjour = true;
        job.Sockets["web"].BonjourNames = ["http"];
    }).ShouldContain("'Bonjour' and 'BonjourNames' exclude each other; remove one.");

    [TestMethod]
    public void JoinsAGroupOfAnUnknownFamily() => Error(static job =>
    {
        job.Script = "true";
        job.Sockets["web"].MulticastGroup = "239.0.0.1";
    }).ShouldContain("'MulticastGroup' needs 'SockFamily'; set it to IPv4 or IPv6.");

    [TestMethod]
    public void ChecksInAndIsRunByInetd() => Error(static job =>
    {
        job.Script = "true";
        job.ServiceIPC = true;
        job.InetdCompatibility.Wait = true;
    }).ShouldContain("'ServiceIPC' and 'InetdCompatibility' exclude each other; remove one.");

    [TestMethod]
    public void IsANiceThatDoesNotExist() => Error(static job =>
    {
        job.Script = "true";
        job.Nice = 21;
    }).ShouldContain("must be between -20 and 20");

    [TestMethod]
    public void SharesItsLabel()
    {
        var message = Support.Mac.Error(static darwin =>
        {
            darwin.Launchd.Daemons["one"].Script = "true";
            darwin.Launchd.Agents["two"].Script = "true";
            darwin.Launchd.Agents["two"].Label = "net.cairn.one";
        });

        message.ShouldContain("The launchd label 'net.cairn.one' is used by 'Launchd.Daemons[\"one\"]' and 'Launchd.Agents[\"two\"]'");
    }

    [TestMethod]
    public void SharesItsLabelWithAnAgentOfAHome()
    {
        var message = Support.Mac.Error(static darwin =>
        {
            darwin.Launchd.Agents["sync"].Script = "true";
            darwin.Home["al"].Launchd.Agents["sync"].Script = "true";
        });

        message.ShouldContain("The launchd label 'net.cairn.sync' is used by an agent of all users and by one of 'al'");
    }

    [TestMethod]
    public void IsNoMistakeWhenSwitchedOff() =>
        Support.Mac.Errors(static darwin => darwin.Launchd.Daemons["job"].Enable = false).ShouldBeEmpty();

    private static string Error(Action<LaunchdDaemon> configure) => Support.Mac.Error(darwin => configure(darwin.Launchd.Daemons["job"]));
}
