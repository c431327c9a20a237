using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Priorities;

[TestClass]
public sealed class ScalarDefinedAtPriorities
{
    [TestMethod, Conforms("PRI-01", "DEF-01")]
    public void PlainBeatsTheOptionsDefault()
    {
        Values().Enable.ShouldBeFalse();
        Values(a: s => s.Enable = true).Enable.ShouldBeTrue();
    }

    [TestMethod, Conforms("PRI-02")]
    public void OverridesBeatPlainInAnyOrder()
    {
        Values(a: s => s.Enable = true, b: s => s.Overrides.Enable = false).Enable.ShouldBeFalse();
        Values(a: s => s.Overrides.Enable = false, b: s => s.Enable = true).Enable.ShouldBeFalse();
    }

    [TestMethod, Conforms("PRI-03")]
    public void AViewGivesItsPriorityToEveryWriteThroughIt()
    {
        static void Forced(Sample s)
        {
            s.X = 1;
            s.Enable = false;
        }

        var host = Values(a: s => s.Enable = true, b: s => s.X = 2, c: s => Forced(s.Overrides));

        host.Enable.ShouldBeFalse();
        host.X.ShouldBe(1);
    }

    [TestMethod, Conforms("PRI-04")]
    public void PlainBeatsDefaults() => Values(a: s => s.Defaults.X = 1, b: s => s.X = 2).X.ShouldBe(2);

    [TestMethod, Conforms("PRI-06")]
    public void TheOrderOfModulesDoesNotMatter()
    {
        foreach (var modules in Orders(s => s.Defaults.Zero = 1, s => s.Zero = 2, s => s.Overrides.Zero = 3))
        {
            Values(modules[0], modules[1], modules[2]).Zero.ShouldBe(3);
        }
    }

    [TestMethod, Conforms("PRI-07")]
    public void ANumberBetweenPlainAndOverridesBeatsPlain() =>
        Values(a: s => s.X = 1, b: s => s.At(new Priority(75)).X = 2).X.ShouldBe(2);

    [TestMethod, Conforms("PRI-10")]
    public void OnlyTheStrongestConflict()
    {
        var conflict = Diagnose(a: s => s.Overrides.X = 1, b: s => s.Overrides.X = 2, c: s => s.X = 3);

        conflict.Id.ShouldBe(DiagnosticIds.Conflict);
        conflict.Shown().ShouldBe(["A 1", "B 2"]);
    }

    [TestMethod, Conforms("PRI-11")]
    public void EqualValuesAtTheHighestPriorityAgree() =>
        Values(a: s => s.Overrides.X = 1, b: s => s.Overrides.X = 1, c: s => s.X = 3).X.ShouldBe(1);

    [TestMethod, Conforms("PRI-12")]
    public void DefaultsConflictWhenNothingIsStronger() =>
        Diagnose(a: s => s.Defaults.X = 1, b: s => s.Defaults.X = 2).Shown().ShouldBe(["A 1", "B 2"]);

    [TestMethod, Conforms("PRI-13")]
    public void ConflictsBelowTheWinnerDoNotMatter() =>
        Values(a: s => s.Defaults.X = 1, b: s => s.Defaults.X = 2, c: s => s.X = 3).X.ShouldBe(3);

    [TestMethod, Conforms("PRI-14")]
    public void ABeatenValueIsNotValidated() => Values(a: s => s.Small = 0, b: s => s.Overrides.Small = 5).Small.ShouldBe(5);

    [TestMethod, Conforms("PRI-15")]
    public void AnUnusedDefaultIsNotValidated()
    {
        var evaluation = EvaluateOn<Broken>(s => (s.X, s.Y, s.Z) = (3, "y", "a"));

        evaluation.Diagnostics.ShouldBeEmpty();
        evaluation.Root.X.ShouldBe(3);
    }

    [TestMethod, Conforms("PRI-17")]
    public void UniquenessIsCheckedAmongTheStrongest() =>
        Values(a: s => s.Only = "foo", b: s => s.Overrides.Only = "bar").Only.ShouldBe("bar");

    [TestMethod, Conforms("PRI-19")]
    public void TheOutermostViewDecides() => Values(a: s => s.Defaults.Overrides.X = 1, b: s => s.X = 2).X.ShouldBe(2);

    [TestMethod, Conforms("PRI-24")]
    public void HundredIsPlain()
    {
        var conflict = Diagnose(a: s => s.At(new Priority(100)).X = 1, b: s => s.X = 2);

        conflict.Shown().ShouldBe(["A 1", "B 2"]);
    }

    [TestMethod, Conforms("REN-32")]
    public void ADerivedOptionCanCountAsMuchAsItsSource()
    {
        static void Derive(Sample s)
        {
            if (s.PriorityOf(nameof(Sample.Text)) is { } priority)
            {
                s.At(priority).Note = $"from {s.Text}";
            }
        }

        Values(a: s => s.Overrides.Text = "t", b: s => s.Note = "s", c: Derive).Note.ShouldBe("from t");
        Values(a: s => s.Defaults.Text = "t", b: s => s.Note = "s", c: Derive).Note.ShouldBe("s");
        Values(b: s => s.Note = "s", c: Derive).Note.ShouldBe("s");
    }
}
