using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Lists;

[TestClass]
public sealed class ItemsWithRanks
{
    [TestMethod, Conforms("ORD-01")]
    public void RanksDecideInAnyOrderOfModules()
    {
        foreach (var modules in Orders(s => s.Tags.Add("b"), s => s.Tags.AddLast("c"), s => s.Tags.AddFirst("a")))
        {
            Values(modules[0], modules[1], modules[2]).Tags.ShouldBe(["a", "b", "c"]);
        }
    }

    [TestMethod, Conforms("ORD-03")]
    public void FirstAndLastAreNumbers()
    {
        var host = Values(
            a: s =>
            {
                s.Tags.Add("last", 1500);
                s.Tags.Add("first", 500);
            },
            b: s => s.Tags.Add("middle"));

        host.Tags.ShouldBe(["first", "middle", "last"]);
    }

    [TestMethod, Conforms("ORD-04")]
    public void ASmallNumberComesFirst() =>
        Values(a: s => s.Tags.Add("m"), b: s => s.Tags.Add("x", 50)).Tags.ShouldBe(["x", "m"]);

    [TestMethod, Conforms("ORD-07")]
    [Description("The registry lists dependencies before their dependents.")]
    public void DependenciesComeFirst() =>
        Values(a: s => s.Tags.Add("imported"), b: s => s.Tags.Add("own")).Tags.ShouldBe(["imported", "own"]);

    [TestMethod, Conforms("ORD-09")]
    public void RanksCountWithinOnePriority()
    {
        var host = Values(
            a: s =>
            {
                s.Overrides.Tags.AddLast("x");
                s.Overrides.Tags.AddFirst("y");
            },
            b: s => s.Tags.Add("z"));

        host.Tags.ShouldBe(["y", "x"]);
    }

    [TestMethod, Conforms("ORD-11")]
    public void OverridesOfAllRanksJoin()
    {
        var host = Values(
            a: s => s.Overrides.Tags = ["3"], b: s => s.Overrides.Tags.AddFirst("1"), c: s => s.Overrides.Tags.AddLast("5"), d: s => s.Tags.Add("2"));

        host.Tags.ShouldBe(["1", "3", "5"]);
    }

    [TestMethod, Conforms("ORD-12")]
    public void LinesAreJoinedByRank() =>
        Values(a: s => s.Lines.Add("b"), b: s => s.Lines.AddLast("c"), c: s => s.Lines.AddFirst("a")).Lines.ToString().ShouldBe("a\nb\nc");

    [TestMethod]
    public void ANewlineAtTheEndOfAPieceShows() =>
        Values(a: s => s.Lines.Add("a\n"), b: s => s.Lines.Add("b")).Lines.ToString().ShouldBe("a\n\nb");

    [TestMethod, Conforms("ORD-16", "MAP-10")]
    [Description("A map of lists is a tree of settings, or a table of option sets with a list.")]
    public void RanksCountInsideSettings()
    {
        Values(a: s => s.Settings["l"].AddLast("z"), b: s => s.Settings["l"].Add("a")).Settings["l"].ToString().ShouldBe("""["a","z"]""");
        Values(a: s => s.Settings["a"].Add(1), b: s => s.Settings["a"].AddFirst(0)).Settings["a"].ToString().ShouldBe("[0,1]");
        Values(a: s => s.Users["a"].Numbers.Add(1), b: s => s.Users["a"].Numbers.AddFirst(0)).Users["a"].Numbers.ShouldBe([0, 1]);
    }
}
