using Cairn.Activation.Tests.Homes.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class SeedPlaced
{
    [TestMethod]
    [Description("A seed comes once: it is neither changed, nor put back, nor removed.")]
    public void IsTheUsersFromThenOn()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Seed("notes", "seed"));
        home.Read("notes").ShouldBe("seed");

        home.Write("notes", "edited");
        home.Activate("two", HomeItem.Seed("notes", "another seed"));
        home.Read("notes").ShouldBe("edited");

        File.Delete(home.At("notes"));
        home.Activate("three", HomeItem.Seed("notes", "a third seed"));
        File.Exists(home.At("notes")).ShouldBeFalse();

        home.Write("notes", "anew");
        home.Activate("four");
        home.Read("notes").ShouldBe("anew");
    }

    [TestMethod]
    public void LeavesWhatIsThere()
    {
        using var home = new HomeFolder();
        home.Write("notes", "mine");

        home.Activate("one", HomeItem.Seed("notes", "seed")).ShouldBe(ExitCode.Ok);

        home.Read("notes").ShouldBe("mine");
    }

    [TestMethod]
    public void TakesThePlaceOfALinkInOneStep()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Link("notes", "linked"));

        home.Activate("two", HomeItem.Seed("notes", "seed")).ShouldBe(ExitCode.Ok);

        new FileInfo(home.At("notes")).LinkTarget.ShouldBeNull();
        home.Read("notes").ShouldBe("seed");
    }

    [TestMethod]
    [Description("What lies at the path of a link because it was a seed once is the user's, and refused as such.")]
    public void IsNotOverwrittenByALink()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Seed("notes", "seed"));

        Should.Throw<ActivationException>(() => home.Activate("two", HomeItem.Link("notes", "linked"))).Diagnostic.Exit.ShouldBe(ExitCode.Collisions);

        home.Read("notes").ShouldBe("seed");
    }

    [TestMethod]
    [Description("A file with the same content is adopted, and goes with what replaced it; another is refused.")]
    public void IsUnlikeWhatIsAdopted()
    {
        using var home = new HomeFolder();
        home.Write("same", "text");
        home.Write("other", "mine");

        Should.Throw<ActivationException>(() => home.Activate("one", HomeItem.Link("same", "text", OccupiedPath.Adopt), HomeItem.Link("other", "text", OccupiedPath.Adopt)))
            .Message.ShouldSatisfyAllConditions(message => message.ShouldContain("/other'"), message => message.ShouldNotContain("/same'"));
        home.Activate("two", HomeItem.Link("same", "text", OccupiedPath.Adopt)).ShouldBe(ExitCode.Ok);
        new FileInfo(home.At("same")).LinkTarget.ShouldNotBeNull();

        home.Activate("three");
        File.Exists(home.At("same")).ShouldBeFalse();
    }
}
