using Cairn.Composition;

namespace Cairn.Platform.Tests.Mac;

[TestClass]
public sealed class HomebrewMistaken
{
    [TestMethod]
    public void BelongsToNobody() => Support.Mac.Error(static darwin => darwin.Homebrew.Enable = true)
        .ShouldContain("Homebrew is enabled, which belongs to a user, but nobody says whose; set 'PrimaryUser' to an account of this Mac.");

    [TestMethod]
    [DataRow("no-owner")]
    [DataRow("a/b/c")]
    [DataRow("a/b\"; system(\"x\")")]
    public void TapsWhatIsNoTap(string name) => Errors(homebrew => homebrew.Taps.Add(name)).ShouldHaveSingleItem().ShouldContain("Taps");

    [TestMethod]
    [DataRow("Caps")]
    [DataRow("two words")]
    [DataRow("a#{b}")]
    public void NamesWhatIsNoPackage(string name)
    {
        Errors(homebrew => homebrew.Formulae.Add(name)).ShouldHaveSingleItem().ShouldContain("Formulae");
        Errors(homebrew => homebrew.Casks.Add(name)).ShouldHaveSingleItem().ShouldContain("Casks");
    }

    [TestMethod]
    [DataRow("python@3.13")]
    [DataRow("steipete/tap/peekaboo")]
    [DataRow("gtk+3")]
    public void NamesPackagesThatExist(string name) => Errors(homebrew => homebrew.Formulae.Add(name)).ShouldBeEmpty();

    [TestMethod]
    public void ArguesWithAWordThatRubyCannotRead() => Errors(static homebrew => homebrew.Casks["zed"].Arguments["no-quarantine"] = true)
        .ShouldHaveSingleItem().ShouldContain("'no-quarantine' is no argument of a cask");

    [TestMethod]
    public void ArguesWithAList() => Errors(static homebrew => homebrew.Casks["zed"].Arguments["appdir"] = Setting.List("a"))
        .ShouldHaveSingleItem().ShouldContain("The argument 'appdir' of a cask is [\"a\"]; give text, true or false.");

    [TestMethod]
    public void NumbersAnAppWithoutANumber() => Errors(static homebrew => homebrew.AppStore["Xcode"] = 0)
        .ShouldHaveSingleItem().ShouldContain("must be the number in the address of the app in the store");

    [TestMethod]
    public void IsSetWithoutBeingEnabled()
    {
        var diagnostics = Support.Mac.Evaluate(static darwin => darwin.Homebrew.Formulae.Add("jq")).Diagnostics;

        diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
    }

    private static IReadOnlyList<string> Errors(Action<Homebrew> configure) => Support.Mac.Errors(darwin =>
    {
        darwin.PrimaryUser = "al";
        darwin.Homebrew.Enable = true;
        configure(darwin.Homebrew);
    });
}
