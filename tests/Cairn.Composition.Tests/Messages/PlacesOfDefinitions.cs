using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Messages;

[TestClass]
public sealed class PlacesOfDefinitions
{
    [TestMethod, Conforms("ERR-19")]
    public void ThroughAHelperAreTheModules()
    {
        var places = Evaluation<Sample>.Run(new ModuleRegistry().Add(new CallsAHelper()).Add(new Derived()).Add(new Generic<int>()))
            .Diagnostics.ShouldHaveSingleItem().Definitions;

        places.Select(static d => Path.GetFileName(d.Location!.File)).ShouldBe(["CallsAHelper.cs", "CallsAHelper.cs", "CallsAHelper.cs"]);
        places.Select(static d => d.Location!.Line).ShouldBe([CallsAHelper.Line, CallsAHelper.BaseLine, CallsAHelper.GenericLine]);
    }

    [TestMethod, Conforms("ERR-22", "ERR-28", "ERR-32")]
    public void AndDeclarationsCanBeAsked()
    {
        var option = Evaluate(a: s => s.Set.Nested = 10, options: Explaining("Set.Nested")).Explain("Set.Nested")!;

        Path.GetFileName(option.Definitions.ShouldHaveSingleItem().Location!.File).ShouldBe($"{nameof(PlacesOfDefinitions)}.cs");
        Path.GetFileName(option.Declaration.File).ShouldBe("Sample.cs");
        File.ReadLines(option.Declaration.File).ElementAt(option.Declaration.Line - 1).ShouldContain("int Nested");
    }

    [TestMethod, Conforms("ERR-21")]
    public void DoNotChangeTheValue() =>
        Evaluate(a: s => s.Overrides.Enable = true, options: Explaining("Enable")).Root.Enable.ShouldBeTrue();

    [TestMethod, Conforms("ERR-02", "ERR-18")]
    public void AreShownWhenTheValueCannotBe()
    {
        var conflict = Diagnose(a: s => s.Opaque = new Unshowable(), b: s => s.Opaque = new Unshowable());

        conflict.Definitions.Count.ShouldBe(2);
        conflict.Definitions.ShouldAllBe(static d => d.Value == null && d.Location != null);
    }

    [TestMethod, Conforms("ERR-16")]
    public void LongValuesAreCut()
    {
        static OptionMap<int> Ten(int value)
        {
            var map = new OptionMap<int>();
            foreach (var key in "abcdefghij")
            {
                map[key.ToString()] = value;
            }

            return map;
        }

        ValueText.Of(new SortedDictionary<string, int>(Ten(1).ToDictionary(), StringComparer.Ordinal)).ShouldBe("{ a = 1, b = 1, c = 1, d = 1, e = 1, … }");
        ValueText.Of(Enumerable.Range(0, 10).ToList()).ShouldBe("[0, 1, 2, 3, 4, …]");
        ValueText.Of(new string('x', 1000))!.Length.ShouldBe(201);
        Evaluate(a: s => s.Ports = Ten(1), b: s => s.Ports = Ten(2)).Diagnostics.Count.ShouldBe(10);
    }

    [TestMethod, Conforms("ERR-17")]
    public void DeepValuesAreCut()
    {
        object value = 1;
        Setting setting = 1;
        for (var i = 0; i < 20; i++)
        {
            value = new[] { value };
            setting = Setting.List(setting);
        }

        ValueText.Of(value).ShouldBe("[[[[[…]]]]]");
        ValueText.Of(setting).ShouldBe("[[[[[…]]]]]");
    }

    [TestMethod, Conforms("ERR-26", "ERR-35")]
    public void AConflictCarriesNeitherOtherHintsNorColours()
    {
        var text = Diagnose(a: s => s.X = 1, b: s => s.X = 2).ToString();

        text.ShouldNotContain("depend on the value");
        text.ShouldNotContain("\e[");
    }

    [TestMethod]
    public void OfWarningsNeedNoSecondEvaluation()
    {
        var runs = 0;

        Evaluate(a: s =>
        {
            runs++;
            s.Warn("w");
        }).Diagnostics.ShouldHaveSingleItem();

        runs.ShouldBe(1);
    }

    [TestMethod]
    public void AreAddedToThoseThatWereAskedFor()
    {
        var evaluation = Evaluate(a: s => (s.X, s.Y) = (1, 1), b: s => s.X = 2, options: Explaining("Y"));

        evaluation.Diagnostics.ShouldHaveSingleItem().Definitions.ShouldAllBe(static d => d.Location != null);
        evaluation.Explain("Y")!.Definitions.ShouldHaveSingleItem().Location.ShouldNotBeNull();
    }

    private sealed class Unshowable
    {
        public override bool Equals(object? obj) => false;

        public override int GetHashCode() => 0;

        public override string ToString() => throw new InvalidOperationException("not to be shown");
    }
}
