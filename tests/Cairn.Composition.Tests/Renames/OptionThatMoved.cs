using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Renames;

[TestClass]
public sealed class OptionThatMoved
{
    [TestMethod, Conforms("REN-01", "REN-02", "REN-04", "REN-07")]
    [Description("An alias is a property that forwards.")]
    public void AnAliasCarriesThePriority()
    {
        static Moved Run(Action<Moved>? a = null, Action<Moved>? b = null)
        {
            var evaluation = EvaluateOn(a, b);
            evaluation.Diagnostics.ShouldBeEmpty();
            return evaluation.Root;
        }

        var weak = Run(m => m.Defaults.Alias = 1, m => m.New = 2);
        (weak.New, weak.Alias).ShouldBe((2, 2));
        var strong = Run(m => m.Overrides.Alias = 1, m => m.New = 2);
        (strong.New, strong.Alias).ShouldBe((1, 1));
        var none = Run();
        (none.New, none.Alias).ShouldBe((4, 4));
    }

    [TestMethod, Conforms("REN-05")]
    public void AnAliasOfAListKeepsRanks() =>
        EvaluateOn<Moved>(m => m.OldItems.AddFirst(1), m => m.Items.Add(2), m => m.OldItems.Add(3)).Root.Items.ShouldBe([1, 2, 3]);

    [TestMethod, Conforms("REN-06")]
    [Description("The place is where the old name was written; the warning beside it says so.")]
    public void AConflictShowsWhereTheOldNameWasWritten()
    {
        var diagnostics = EvaluateOn<Moved>(m => m.Old = 1, m => m.New = 2).Diagnostics;

        diagnostics[0].Path.ShouldBe("New");
        diagnostics[0].Shown().ShouldBe(["A 1", "B 2"]);
        diagnostics[1].Definitions.ShouldHaveSingleItem().Location.ShouldBe(diagnostics[0].Definitions[0].Location);
    }

    [TestMethod, Conforms("REN-08", "REN-09", "REN-10", "AST-16")]
    public void ForwardsWithOneWarning()
    {
        var evaluation = EvaluateOn<Moved>(m => m.Deep.Old = 1234, m => m.Deep.Old = 1234);

        evaluation.Root.Deep.Group.Port.ShouldBe(1234);
        evaluation.Diagnostics.ShouldHaveSingleItem().Plain().ShouldBe(
            """
            warning CAIRN1012: 'Deep.Old' was renamed: use 'Deep.Group.Port' instead.
              OptionThatMoved.cs (Cairn.Composition.Tests.A)
              OptionThatMoved.cs (Cairn.Composition.Tests.B)
            """);
    }

    [TestMethod, Conforms("REN-12", "REN-23", "REN-25")]
    public void SaysNothingWhenNobodyUsesIt() =>
        EvaluateOn<Moved>(static m =>
        {
            if (m.New == 5)
            {
                m.Old = 1;
            }
        }).Diagnostics.ShouldBeEmpty();

    [TestMethod, Conforms("REN-13")]
    public void ReadingTheOldNameWarnsAsWell()
    {
        var evaluation = EvaluateOn<Moved>(m => m.New = 9, m => m.Copy = m.Old);

        evaluation.Root.Copy.ShouldBe(9);
        evaluation.Diagnostics.ShouldHaveSingleItem().Shown().ShouldBe(["B"]);
    }

    [TestMethod, Conforms("REN-14")]
    public void WarnsOfEachHop()
    {
        var evaluation = EvaluateOn<Moved>(m => m.Older = 1);

        evaluation.Root.New.ShouldBe(1);
        evaluation.Diagnostics.Select(static d => d.Message).ShouldBe(
            ["'Old' was renamed: use 'New' instead.", "'Older' was renamed: use 'Old' instead."]);
    }

    [TestMethod, Conforms("REN-16")]
    public void EachDefinitionKeepsItsPriority() =>
        EvaluateOn<Moved>(m => m.Defaults.Old = 1, m => m.Old = 2, m => m.Defaults.New = 3).Root.New.ShouldBe(2);

    [TestMethod, Conforms("REN-17", "REN-18", "REN-20")]
    public void CanMoveIntoARow()
    {
        static void Move(Sample s)
        {
            if (s.IsDefined(nameof(Sample.X)))
            {
                s.Users[""].P = s.X;
            }
        }

        Values(a: Move).Users.Keys.ShouldBeEmpty();
        Values(a: Move, b: s => s.X = 7).Users[""].P.ShouldBe(7);
    }

    [TestMethod, Conforms("REN-26", "REN-28")]
    [Description("A change of type is a property with a setter that converts.")]
    public void CanChangeItsType()
    {
        var evaluation = EvaluateOn<Moved>(m => m.Volume = 150);

        evaluation.Root.Level.ShouldBe("high");
        evaluation.Diagnostics.ShouldHaveSingleItem().Plain().ShouldBe(
            """
            warning CAIRN1012: 'Volume' was renamed: use 'Level' instead.
              OptionThatMoved.cs (Cairn.Composition.Tests.A)
              hint: 'Level' is a word: "high" is above 100.
            """);
        EvaluateOn<Moved>(m => m.Volume = 150, m => m.Level = "low").Diagnostics[0].Shown().ShouldBe(["A \"high\"", "B \"low\""]);
    }

    [TestMethod, Conforms("REN-29")]
    public void TwoCanBecomeOne()
    {
        var evaluation = EvaluateOn<Moved>(m => (m.First, m.Second) = (150, 1));

        evaluation.Root.Both.ShouldBe("150-1");
        evaluation.Diagnostics.Select(static d => d.Path).ShouldBe(["First", "Second"]);
    }

    [TestMethod, Conforms("FRE-32")]
    public void BesideSettingsTheOldNameIsNotFree()
    {
        var evaluation = EvaluateOn<Moved>(m => m.Old = 1);

        evaluation.Root.Settings.Entries.ShouldBeEmpty();
        evaluation.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe(DiagnosticIds.Renamed);
    }
}
