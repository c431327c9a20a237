using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Lists;

[TestClass]
public sealed class ListFilledBySeveral
{
    [TestMethod, Conforms("LST-01")]
    public void ItemsComeInTheOrderOfModules() =>
        Values(a: s => s.Tags.Add("a"), b: s => s.Tags.Add("b")).Tags.ShouldBe(["a", "b"]);

    [TestMethod, Conforms("LST-02")]
    public void DuplicatesAreKept() =>
        Values(a: s => s.Tags.AddRange(["x", "x"]), b: s => s.Tags.Add("x")).Tags.ShouldBe(["x", "x", "x"]);

    [TestMethod, Conforms("LST-03")]
    public void NobodyMakesAnEmptyList() => Values().Numbers.ShouldBeEmpty();

    [TestMethod, Conforms("LST-05")]
    public void OverridesReplaceTheRest()
    {
        var host = Values(a: s => s.Overrides.Letters = ["2"], b: s => s.Overrides.Letters = ["3"], c: s => s.Letters = ["1"], d: s => s.Letters.AddFirst("4"));

        host.Letters.ShouldBe(["2", "3"]);
    }

    [TestMethod, Conforms("LST-06")]
    public void OverridingWithNothingEmptiesTheList() =>
        Values(a: s => s.Overrides.Tags = [], b: s => s.Tags.Add("a")).Tags.ShouldBeEmpty();

    [TestMethod, Conforms("LST-07")]
    public void DefaultsGiveWayToPlainItems() =>
        Values(a: s => s.Defaults.Tags.Add("d"), b: s => s.Tags.Add("n")).Tags.ShouldBe(["n"]);

    [TestMethod, Conforms("LST-08")]
    public void TheSmallestNumberWins()
    {
        var host = Values(a: s =>
        {
            s.At(new Priority(100)).Tags.Add("r");
            s.At(new Priority(50)).Tags.Add("w");
        });

        host.Tags.ShouldBe(["w"]);
    }

    [TestMethod, Conforms("LST-13")]
    public void ReadersSeeTheFinalList() =>
        Values(a: s => s.X = s.Tags.Count, b: s => s.Tags.AddRange(["a", "b"])).X.ShouldBe(2);

    [TestMethod, Conforms("LST-14")]
    public void AListMayDependOnItself()
    {
        var host = Values(
            a: s =>
            {
                if (s.Tags.Contains("x"))
                {
                    s.Tags.Add("y");
                }
            },
            b: s => s.Tags.Add("x"));

        host.Tags.ShouldBe(["y", "x"]);
    }

    [TestMethod, Conforms("LST-15")]
    public void AContradictionIsReported()
    {
        var problem = Diagnose(a: s =>
        {
            if (!s.Tags.Contains("y"))
            {
                s.Tags.Add("y");
            }
        });

        problem.Id.ShouldBe(DiagnosticIds.Unsettled);
        problem.Message.ShouldContain("'Tags'");
        problem.Message.ShouldContain($"'{typeof(A).FullName}'");
    }

    [TestMethod, Conforms("LST-17", "TYP-47", "TYP-48")]
    public void SetsAreUnited()
    {
        Values(a: s => s.Names.AddRange(["b", "a"]), b: s => s.Names.Add("b")).Names.ShouldBe(["a", "b"]);
        Values().Names.ShouldBeEmpty();
        Values(a: s => s.Names = [], b: s => s.Names.Add("a")).Names.ShouldBe(["a"]);
        Values(a: s => s.Names.Add("a"), b: s => s.Names = [], c: s => s.Names.Add("a")).Names.ShouldBe(["a"]);
        Values(a: s =>
        {
            if (s.Enable)
            {
                s.Names.Add("a");
            }
        }).Names.ShouldBeEmpty();
    }

    [TestMethod, Conforms("LST-18")]
    [Description("A computed property is the projection.")]
    public void AProjectionSeesTheMergedList() =>
        Values(a: s => s.Numbers.Add(1), b: s => s.Numbers.Add(2)).Numbers.Sum().ShouldBe(3);

    [TestMethod]
    public void WhoStandsAloneKeepsTheOrderOfManyItems()
    {
        var group = new Group();
        for (var i = 0; i < 100; i++)
        {
            group.Servers.Add(new Server { Port = i });
        }

        group.Servers.Select(static s => s.Port).ShouldBe(Enumerable.Range(0, 100));
    }
}
