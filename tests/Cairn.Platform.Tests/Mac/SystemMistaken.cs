namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class SystemMistaken
{
    [TestMethod]
    public void SleepsAfterHalfAMinute() => Error(static darwin => darwin.Power.DiskSleep = TimeSpan.FromSeconds(90))
        .ShouldContain("'DiskSleep' is 00:01:30, which pmset cannot keep; give whole minutes, or TimeSpan.Zero for never.");

    [TestMethod]
    public void SleepsBeforeItsDisplays() => Error(static darwin =>
    {
        darwin.Power.OnBattery.DisplaySleep = TimeSpan.FromMinutes(20);
        darwin.Power.OnBattery.ComputerSleep = TimeSpan.FromMinutes(10);
    }).ShouldContain("Displays would sleep later than the Mac");

    [TestMethod]
    public void NamesASettingThatHasAnOption() => Error(static darwin => darwin.Power.Extra["womp"] = 1)
        .ShouldContain("'Extra[\"womp\"]' is no further setting of pmset");

    [TestMethod]
    [DataRow("dns.example.net", "'dns.example.net' is no IP address")]
    [DataRow("10.0.0.1\nnameserver 6.6.6.6", "is no IP address")]
    public void AsksAServerWithoutAnAddress(string server, string message) =>
        Error(darwin => darwin.Resolvers["zt"].NameServers = [server]).ShouldContain(message);

    [TestMethod]
    public void AsksNobody() => Error(static darwin => darwin.Resolvers["zt"].Port = 53).ShouldContain("The resolver of 'zt' has no name server");

    [TestMethod]
    public void SetsAPassword() => Error(static darwin => darwin.Users["tara"].HashedPasswordFile = "/run/cairn/secrets/password")
        .ShouldContain("The password of 'tara' cannot be set from a file on a Mac. Leave 'HashedPasswordFile' out, and set the password there, with 'passwd' or in System Settings.");

    [TestMethod]
    public void ResolvesAPath() => Error(static darwin => darwin.Resolvers["../pam.d/sudo"].NameServers = ["10.0.0.1"]).ShouldContain("Resolvers");

    [TestMethod]
    public void MapsAKeyTwice() => Error(static darwin =>
    {
        darwin.Keyboard.CapsLock = CapsLockRole.Control;
        darwin.Keyboard.SwapCapsLockAndEscape = true;
    }).ShouldContain("The key 0x700000039 is mapped 2 times");

    [TestMethod]
    public void SetsItsChimeTwice() => Error(static darwin =>
    {
        darwin.Startup.Chime = true;
        darwin.Startup.FirmwareVariables["StartupMute"] = "%01";
    }).ShouldContain("are one variable; remove one");

    [TestMethod]
    public void SetsAVariableThatIsAnOption() => Error(static darwin => darwin.Startup.FirmwareVariables["-c"] = "x")
        .ShouldContain("'-c' is no name of a firmware variable");

    [TestMethod]
    public void InstallsWhatIsNoApp() => Error(static darwin => darwin.Applications.Bundles["../Zed"] = "/opt/cairn/store/zed")
        .ShouldContain("'../Zed' is no name of an app bundle");

    [TestMethod]
    public void InstallsAppsAnywhere() => Error(static darwin => darwin.Applications.Folder = "/Applications")
        .ShouldContain("must be a folder directly in /Applications");

    [TestMethod]
    public void HasANameWithADot() => Error(static darwin => darwin.LocalHostName = "stibnite.local").ShouldContain("without dots");

    [TestMethod]
    public void BelongsToAnAccountThatCannotBe() => Error(static darwin => darwin.PrimaryUser = "al smith")
        .ShouldContain("must be the short name of an account");

    private static string Error(Action<Darwin> configure) => Support.Mac.Error(configure);
}
