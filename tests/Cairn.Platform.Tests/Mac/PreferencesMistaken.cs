using Cairn.Composition;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class PreferencesMistaken
{
    [TestMethod]
    public void BelongToNobody()
    {
        var message = Support.Mac.Error(static darwin =>
        {
            darwin.Preferences.Dock.Autohide = true;
            darwin.Preferences.Dock.TileSize = 32;
        });

        message.ShouldContain(
            "The preference 'autohide' of 'com.apple.dock' and 1 more belong to a user, but nobody says whose; set 'PrimaryUser' to an account of this Mac.");
    }

    [TestMethod]
    public void NeedNoUserWhenTheyAreTheMachines() =>
        Support.Mac.Errors(static darwin => darwin.Preferences.LoginWindow.GuestEnabled = false).ShouldBeEmpty();

    [TestMethod]
    public void AreSetTwice() => Error(static preferences =>
    {
        preferences.Dock.Autohide = true;
        preferences.Custom["com.apple.dock"]["autohide"] = false;
    }).ShouldContain("The preference 'autohide' of 'com.apple.dock' is set 2 times, by a typed option and as a custom one; remove the custom one.");

    [TestMethod]
    public void AreNoMapOfKeys() => Error(static preferences => preferences.Custom["com.apple.dock"] = true)
        .ShouldContain("'Custom[\"com.apple.dock\"]' is not a map of keys");

    [TestMethod]
    public void LookLikeAnOptionOfTheTool() => Error(static preferences => preferences.SystemCustom["-currentHost"]["a"] = true)
        .ShouldContain("'SystemCustom[\"-currentHost\"]' is no domain");

    [TestMethod]
    public void HaveNullInAList() => Error(static preferences => preferences.Custom["com.example"]["list"] = Setting.List(Setting.Null))
        .ShouldContain("'Custom[\"com.example\"][\"list\"][0]' is null");

    [TestMethod]
    public void AreOutOfRange() => Error(static preferences => preferences.Dock.LargeSize = 200)
        .ShouldContain("must be between 16 and 128");

    [TestMethod]
    public void OpenAFolderThatNobodyNames() => Error(static preferences => preferences.Finder.NewWindowTarget = FinderTarget.Other)
        .ShouldContain("'NewWindowTarget' is 'Other' without a folder; set 'NewWindowTargetPath'.");

    [TestMethod]
    public void NameAFolderThatNobodyOpens() => Error(static preferences => preferences.Finder.NewWindowTargetPath = "file:///Users/al/")
        .ShouldContain("'NewWindowTargetPath' has no effect unless 'NewWindowTarget' is 'Other'.");

    [TestMethod]
    public void OpenTheFolderTheyName() => Errors(static preferences =>
    {
        preferences.Finder.NewWindowTarget = FinderTarget.Other;
        preferences.Finder.NewWindowTargetPath = "file:///Users/al/";
    }).ShouldBeEmpty();

    [TestMethod]
    public void PinAnAppOnTheRight() => Error(static preferences => preferences.Dock.PersistentOthers = ["/Applications/Safari.app"])
        .ShouldContain("'/Applications/Safari.app' cannot stand in the right part of the Dock");

    [TestMethod]
    public void PinARelativePath() => Error(static preferences => preferences.Dock.PersistentApps = ["Safari.app"])
        .ShouldContain("'Safari.app' in the Dock is not an absolute path");

    private static string Error(Action<Preferences> configure) => Errors(configure).ShouldHaveSingleItem();

    private static IReadOnlyList<string> Errors(Action<Preferences> configure) => Support.Mac.Errors(darwin =>
    {
        darwin.PrimaryUser = "al";
        configure(darwin.Preferences);
    });
}
