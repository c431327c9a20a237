using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Explanations;

[TestClass]
public sealed class ExplainedOption
{
    [TestMethod, Conforms("IND-01")]
    public void KnowsWhetherItIsDefined()
    {
        var host = Values(
            a: s => s.Overrides.One = 3,
            b: s =>
            {
                if (s.Enable)
                {
                    s.Y = 1;
                }
            });

        new[] { nameof(Sample.Zero), nameof(Sample.X), nameof(Sample.Y), nameof(Sample.One) }.Select(host.IsDefined).ShouldBe([true, false, false, true]);
    }

    [TestMethod, Conforms("IND-02", "IND-03")]
    public void ShowsThePriorityThatWonAndWhatCounted()
    {
        var evaluation = Evaluate(a: s => s.Overrides.One = 3, b: s => s.Defaults.One = 2);

        evaluation.Explain("Zero")!.Priority.ShouldBe(Priority.OptionDefault);
        var option = evaluation.Explain("One")!;
        option.Priority.ShouldBe(Priority.Overrides);
        option.Counting.ShouldHaveSingleItem().Value.ShouldBe("3");
        option.Definitions.Select(static d => d.Value).ShouldBe(["3", "2"]);
        option.Type.ShouldBe("int");
        option.ValueText.ShouldBe("3");
    }

    [TestMethod, Conforms("IND-04")]
    public void ShowsWhoDefinesIt()
    {
        var option = Evaluate(a: s => s.Defaults.X = 1, b: s => s.X = 2, c: s => s.Overrides.X = 3, options: Explaining("X")).Explain("X")!;

        option.Counting.ShouldHaveSingleItem().Module.ShouldBe(typeof(C).FullName);
        option.Definitions.ShouldAllBe(static d => Path.GetFileName(d.Location!.File) == "ExplainedOption.cs");
    }

    [TestMethod, Conforms("IND-05", "IND-06")]
    public void ListsItsElements()
    {
        var evaluation = Evaluate(a: s =>
        {
            (s.Words["foo"], s.Words["bar"]) = ("1", "2");
            s.Tags = ["x", "y"];
            s.Text = "t";
            s.Users.Add("al");
            s.Settings["k"]["l"] = Setting.List(1);
        });

        evaluation.Explain("Text")!.Elements.ShouldBeEmpty();
        evaluation.Explain("Words")!.Elements.ShouldBe(["Words[\"bar\"]", "Words[\"foo\"]"]);
        evaluation.Explain("Tags")!.Elements.ShouldBe(["Tags[0]", "Tags[1]"]);
        evaluation.Explain("Users")!.Elements.ShouldBe(["Users[\"al\"]"]);
        evaluation.Explain("Settings")!.Elements.ShouldBe(["Settings[\"k\"]"]);
        evaluation.Explain("Settings[\"k\"][\"l\"]")!.Elements.ShouldBe(["Settings[\"k\"][\"l\"][0]"]);
    }

    [TestMethod, Conforms("IND-09")]
    public void IsCalledByItsPath()
    {
        Evaluate(a: s => s.Users["a b"].Web.Port = 1).Defined().ShouldHaveSingleItem().Path.ShouldBe("Users[\"a b\"].Web.Port");
        Values(a: s => s.Users["a"].Web.Port = 1).Users["a"].Web.OptionPath.ShouldBe("Users[\"a\"].Web");
    }

    [TestMethod]
    [DataRow("X", true)]
    [DataRow("Set.Nested", true)]
    [DataRow("Users[\"al\"].Web.Port", true)]
    [DataRow("Users[\"a\\\"l\"].Web.Port", false)]
    [DataRow("Ports[\"a\"]", true)]
    [DataRow("Ports[\"b\"]", false)]
    [DataRow("Servers[0].Port", true)]
    [DataRow("Servers[1].Port", false)]
    [DataRow("Settings[\"k\"]", true)]
    [DataRow("Nope", false)]
    [DataRow("Set.Nope", false)]
    [DataRow("Set[", false)]
    [DataRow("Set[\"", false)]
    [DataRow("Set[x]", false)]
    [DataRow("X.Y", false)]
    [DataRow("", false)]
    [DataRow("..", false)]
    public void IsFoundByItsPath(string path, bool isFound)
    {
        var evaluation = Evaluate(a: s =>
        {
            s.Users.Add("al");
            s.Ports["a"] = 1;
            s.Servers.Add(new Server());
            s.Settings["k"] = 1;
        });

        (evaluation.Explain(path) is not null).ShouldBe(isFound);
    }

    [TestMethod]
    public void PathsWithAnyKeyAreReadBack() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, key =>
            OptionPathSegment.Parse($"Users{OptionPaths.Key(key)}.P").Select(static s => s.Text).SequenceEqual(["Users", key, "P"]));

    [TestMethod, Conforms("CND-12")]
    public void AnOptionSetIsThereWhenItsPackageIs() =>
        Values(a: s => (s.Set.Enable, s.X) = (true, 360)).X.ShouldBe(360);
}
