using Cairn.Activation.Machines;
using Cairn.Activation.Preferences;
using Cairn.Activation.Tests.Units.Support;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Tests.Preferences;

[TestClass]
public sealed class DefaultsCalled
{
    private static readonly PreferenceDomain s_host = new("raquel", "com.apple.x", IsOfThisMac: true);

    [TestMethod]
    [Description("A user's preference is written in the user's session, as the user, and none of it by way of a shell.")]
    public void AsTheUser()
    {
        var commands = new WrittenAnswers(static text => text == "id -u raquel" ? new CommandResult(0, "501\n", "") : null);

        new PreferenceChange(new PreferenceKey(s_host, "a key"), Before: null, "<string>$(id) 'x'</string>").Apply(On(commands));
        new PreferenceChange(new PreferenceKey(new PreferenceDomain(User: null, "/Library/Preferences/com.apple.x", IsOfThisMac: false), "k"), "<true/>", After: null).Apply(On(commands));

        commands.Asked.ShouldBe([
            "id -u raquel",
            $"launchctl asuser 501 sudo --user=raquel -- defaults -currentHost write com.apple.x a key {PropertyListXml.Document("<string>$(id) 'x'</string>")}",
            "defaults delete /Library/Preferences/com.apple.x k"]);
    }

    [TestMethod]
    public void WithoutAccessSaysWhereToGiveIt() => Should.Throw<ActivationException>(() =>
            new PreferenceChange(new PreferenceKey(s_host with { User = null }, "k"), Before: null, "<true/>") { NeedsFullDiskAccess = true }.Apply(On(new WrittenAnswers(static _ => new CommandResult(1, "", "Could not write domain.\n")))))
        .Message.ShouldBe("CAIRN7201: The preference 'com.apple.x k' could not be set: Could not write domain (it needs Full Disk Access: System Settings > Privacy & Security; over SSH, 'Allow full disk access for remote users'). Correct what it says, then activate again.");

    [TestMethod]
    [DataRow(0, "no list", "", "Data at the root level is invalid. Line 1, position 1")]
    [DataRow(0, "<plist><array/></plist>", "", "It has no dictionary")]
    [DataRow(1, "", "Not allowed.", "Not allowed")]
    public void ThatCannotReadSaySo(int code, string output, string errors, string reason) =>
        Should.Throw<ActivationException>(() => new Defaults(new WrittenAnswers(_ => new CommandResult(code, output, errors)), s_host with { User = null }).Export())
            .Message.ShouldBe($"CAIRN7200: The preferences 'com.apple.x' cannot be read: {reason}. Nothing changed. See what `defaults export` says of the domain.");

    private static Surroundings On(ICommands commands) => new(commands, new ImpatientClock(), "/nowhere", static _ => { });
}
