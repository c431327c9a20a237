using Cairn.Activation.Generations;
using Cairn.Activation.Plans;
using Cairn.Activation.Tests.Macs.Support;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Macs;

[TestClass]
public sealed class MacSwitched
{
    [TestMethod]
    [Description("D17, D18: names and values reach the programs of macOS as they are written; no shell reads them.")]
    public void IsNamedAsWritten()
    {
        using var mac = new MacFolder();
        const string name = "Raquel’s \"Mac\" $(reboot) `id` ; rm -rf /";

        mac.Activate(mac.Closure("one", static darwin => darwin with { ComputerName = name, LocalHostName = "blackphos" })).ShouldBe(ExitCode.Ok);

        mac.Model.Names["ComputerName"].ShouldBe(name);
        mac.Model.Done.ShouldBe([$"scutil --set ComputerName {name}", "scutil --set LocalHostName blackphos"]);
        mac.Model.Done.Clear();
        mac.Activate(mac.Closure("one", static darwin => darwin with { ComputerName = name, LocalHostName = "blackphos" })).ShouldBe(ExitCode.Ok);
        mac.Model.Done.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("D15: a dry run says what would happen, and nothing does.")]
    public void ChangesNothingInADryRun()
    {
        using var mac = new MacFolder();
        var before = mac.Snapshot();

        var plan = mac.Machine.Activator.Plan(Full(mac, "one", "v1", 48), new());

        PlanText.Of(plan).ShouldContain("would set the preference 'com.apple.dock tilesize' to <integer>48</integer>");
        PlanText.Of(plan).ShouldContain("would load 'net.example.web' into system");
        mac.Snapshot().ShouldBe(before);
        mac.Model.Done.ShouldBeEmpty();
        mac.Activate(Full(mac, "one", "v1", 48)).ShouldBe(ExitCode.Ok);
        mac.Snapshot().ShouldNotBe(before);
    }

    [TestMethod]
    [Description("D21: what fails in the middle leaves the Mac on its old generation; the rest is still planned, and the next run brings it.")]
    public void ReturnsWhenAPartFails()
    {
        using var mac = new MacFolder();
        mac.Activate(Full(mac, "one", "v1", 48));
        var before = mac.Snapshot();
        var next = Full(mac, "two", "v2", 64);
        mac.Machine.Commands.Answer = command => command.Arguments.Contains("write") ? new(1, "", "Could not write domain") : mac.Model.Answer(command);

        mac.Activate(next).ShouldBe(ExitCode.RolledBack);

        mac.Snapshot().ShouldBe(before);
        new GenerationList(mac.Machine.Layout).Current.ShouldBe(1);
        mac.Machine.Said.ShouldContain("CAIRN7201: The preference 'com.apple.dock tilesize' could not be set: Could not write domain. Correct what it says, then activate again.");
        PlanText.Of(mac.Machine.Activator.Plan(next, new())).ShouldContain("would set the preference 'com.apple.dock tilesize' to <integer>64</integer>, which was <integer>48</integer>");
        mac.Machine.Commands.Answer = mac.Model.Answer;
        mac.Activate(next).ShouldBe(ExitCode.Ok);
        mac.Model.Preferences["raquelcom.apple.dock"]["tilesize"].ShouldBe("<integer>64</integer>");
    }

    [TestMethod]
    [Description("Killed at any point, the next run finds the old generation or the new one.")]
    public void IsOldOrNewAfterACrash()
    {
        var (older, newer) = (0, 0);
        for (var point = 1; ; point++)
        {
            using var mac = new MacFolder();
            mac.Activate(Full(mac, "one", "v1", 48));
            var old = mac.Snapshot();
            mac.Machine.CrashAfter = point;
            try
            {
                mac.Activate(Full(mac, "two", "v2", 64)).ShouldBe(ExitCode.Ok);
                break;
            }
            catch (PowerCutException)
            {
                mac.Machine.Activator.Recover();
            }

            var isOld = mac.Snapshot() == old;
            (isOld || Differences(mac, "v2", 64).Count == 0).ShouldBeTrue($"point {point}: {string.Join(", ", Differences(mac, "v2", 64))}\n{mac.Snapshot()}");
            (older, newer) = isOld ? (older + 1, newer) : (older, newer + 1);
        }

        older.ShouldBeGreaterThan(10);
        newer.ShouldBeGreaterThan(0);
    }

    [TestMethod]
    public void IsAsBeforeWhenCairnGoes()
    {
        using var mac = new MacFolder();
        mac.Model.Preferences["raquelcom.apple.dock"] = new(StringComparer.Ordinal) { ["tilesize"] = "<integer>32</integer>" };
        var names = mac.Model.Names.ToList();
        var before = mac.Snapshot();

        mac.Activate(Full(mac, "one", "v1", 48));
        mac.Activate(closure: null).ShouldBe(ExitCode.Ok);

        // A name is not taken back: nobody would look for the Mac under its old one.
        mac.Model.Names["LocalHostName"].ShouldBe("blackphos");
        mac.Model.Names["LocalHostName"] = names.Single(static name => name.Key == "LocalHostName").Value;
        mac.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    [Description("G14: the home of an account that is there is elsewhere: refused, with the value to set.")]
    public void RefusesToMoveAHome()
    {
        using var mac = new MacFolder();
        mac.Model.Homes["raquel"] = "/Volumes/Data/raquel";

        Message(mac, new UserEntry { Name = "raquel", Home = "/Users/raquel" })
            .ShouldContain("CAIRN7192: The home of 'raquel' is '/Volumes/Data/raquel' on this Mac and '/Users/raquel' in the configuration. Set Home of the user to the former; Cairn moves no homes.");
        Message(mac, new UserEntry { Name = "raquel", Home = "/Volumes/Data/raquel", Uid = 502 })
            .ShouldContain("CAIRN7193: 'raquel' is number 501 on this Mac and 502 in the configuration.");
        Message(mac, new UserEntry { Name = "tara" }).ShouldContain("CAIRN7191: 'tara' has no account on this Mac.");
        mac.Activate(mac.Closure("right", new Dictionary<string, string>(), static manifest => manifest with { Users = [new UserEntry { Name = "raquel", Home = "/Volumes/Data/raquel" }] })).ShouldBe(ExitCode.Ok);
    }

    [TestMethod]
    [Description("What the activator cannot bring to a Mac yet is refused by name, all of it at once, and not left out.")]
    public void RefusesWhatItCannotBring()
    {
        using var mac = new MacFolder();

        var message = Should.Throw<ActivationException>(() => mac.Activate(mac.Closure("one", static darwin => darwin with { TimeZone = "America/New_York", FirmwareVariables = [new("BootAudio", "%00")] }))).Message;

        message.ShouldContain("CAIRN7194: This activator does not bring a time zone to a Mac yet.");
        message.ShouldContain("CAIRN7194: This activator does not bring firmware variables to a Mac yet.");
        message.ShouldNotContain("Homebrew");
    }

    [TestMethod]
    [Description("What is declared of a user and would not be so afterwards is refused, too: somebody without the rights of an admin, or with another shell.")]
    public void RefusesWhatItCannotBringToUsers()
    {
        using var mac = new MacFolder();

        Message(mac, new UserEntry { Name = "raquel", Uid = 501, Shell = "/bin/zsh" }).ShouldContain("CAIRN7194: This activator does not bring shells of users to a Mac yet.");
        var message = Message(mac, new UserEntry { Name = "raquel", Groups = ["admin"] });

        message.ShouldContain("CAIRN7194: This activator does not bring memberships in groups to a Mac yet.");
        message.ShouldNotContain("shells");
    }

    private static string Message(MacFolder mac, UserEntry user) => Should.Throw<ActivationException>(() =>
        mac.Activate(mac.Closure($"{user.Name}-{user.Uid}", new Dictionary<string, string>(), manifest => manifest with { Users = [user] }))).Message;

    private static string Full(MacFolder mac, string name, string daemon, int size) => mac.Closure(name, new Dictionary<string, string>(StringComparer.Ordinal) { ["net.example.web"] = daemon }, manifest => manifest with
    {
        Darwin = manifest.Darwin! with
        {
            LocalHostName = "blackphos",
            Preferences = [new DarwinPreferences { Scope = DarwinPreferenceScope.User, Domain = "com.apple.dock", Values = [new("tilesize", $"<integer>{size}</integer>")], Restarts = ["Dock"] }],
        },
    });

    private static IReadOnlyList<string> Differences(MacFolder mac, string daemon, int size)
    {
        var file = mac.Daemon("net.example.web");
        (string Name, bool Holds)[] facts =
        [
            ("file", File.Exists(file) && File.ReadAllText(file) == daemon),
            ("job", mac.Model.Loaded.GetValueOrDefault("system/net.example.web") == daemon),
            ("preference", mac.Model.Preferences["raquelcom.apple.dock"]["tilesize"] == $"<integer>{size}</integer>"),
            ("generation", new GenerationList(mac.Machine.Layout).Current == 2),
        ];
        return [.. facts.Where(static fact => !fact.Holds).Select(static fact => fact.Name)];
    }
}
