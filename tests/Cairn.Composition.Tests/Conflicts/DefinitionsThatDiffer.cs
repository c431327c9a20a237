using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Conflicts;

[TestClass]
public sealed class DefinitionsThatDiffer
{
    [TestMethod, Conforms("CON-01")]
    public void BothAreShownWithTheirPlaces()
    {
        var line = Here() + 1;
        var conflict = Diagnose(
            a: s => s.Enable = true,
            b: s => s.Enable = false);

        conflict.Path.ShouldBe("Enable");
        conflict.Shown().ShouldBe(["A true", "B false"]);
        conflict.Definitions.Select(static d => (Path.GetFileName(d.Location!.File), d.Location.Line))
            .ShouldBe([($"{nameof(DefinitionsThatDiffer)}.cs", line + 1), ($"{nameof(DefinitionsThatDiffer)}.cs", line + 2)]);
    }

    [TestMethod, Conforms("CON-02")]
    public void AllAreShown() =>
        Diagnose(a: s => s.X = 1, b: s => s.X = 2, c: s => s.X = 3).Shown().ShouldBe(["A 1", "B 2", "C 3"]);

    [TestMethod, Conforms("CON-10")]
    public void CollectionsThatAreOneValueMustAgree()
    {
        var conflict = Diagnose(a: s => s.Opaque = new[] { "a value" }, b: s => s.Opaque = new[] { "another value" });

        conflict.Path.ShouldBe("Opaque");
        conflict.Shown().ShouldBe(["A [\"a value\"]", "B [\"another value\"]"]);
    }

    [TestMethod, Conforms("CON-11", "ERR-39")]
    public void TheTextNamesTheOptionThenTheDefinitionsThenTheAdvice() =>
        Diagnose(a: s => s.X = 1, b: s => s.X = 2).Plain().ShouldBe(
            """
            error CAIRN1001: 'X' has conflicting definitions of equal priority.
              DefinitionsThatDiffer.cs: 1 (plain, Cairn.Composition.Tests.A)
              DefinitionsThatDiffer.cs: 2 (plain, Cairn.Composition.Tests.B)
              hint: Write the one that should win through 'Overrides', or the one that should give way through 'Defaults'.
            """);

    [TestMethod, Conforms("CON-13", "MAP-03")]
    public void AConflictOfOneKeyLeavesTheOthersAlone()
    {
        var evaluation = Evaluate(a: s => (s.Ports["http"], s.Ports["ssh"]) = (80, 22), b: s => s.Ports["http"] = 81, c: s => s.X = s.Ports["ssh"]);

        evaluation.Diagnostics.ShouldHaveSingleItem().Path.ShouldBe("Ports[\"http\"]");
        evaluation.Diagnostics[0].Shown().ShouldBe(["A 80", "B 81"]);
        evaluation.Root.X.ShouldBe(22);
        Should.Throw<OptionFaultException>(() => evaluation.Root.Ports["http"]);
    }

    [TestMethod, Conforms("CON-14", "ERR-20")]
    public void TheOptionsDefaultTakesPartAtItsPriority()
    {
        var conflict = Diagnose(a: s => s.At(Priority.OptionDefault).One = 42);

        conflict.Shown().ShouldBe(["1", "A 42"]);
        Path.GetFileName(conflict.Definitions[0].Location!.File).ShouldBe("Sample.cs");
        Values(a: s => s.At(Priority.OptionDefault).One = 1).One.ShouldBe(1);
    }

    [TestMethod, Conforms("CON-20")]
    public void EnumsAreShownByName() =>
        Diagnose(a: s => s.Level = Level.Low, b: s => s.Level = Level.High).Shown().ShouldBe(["A Low", "B High"]);

    [TestMethod, Conforms("CON-21")]
    public void OneModuleCanContradictItself()
    {
        var line = Here();
        var conflict = Diagnose(a: s =>
        {
            s.X = 1;
            s.X = 2;
        });

        conflict.Definitions.Select(d => d.Location!.Line - line).ShouldBe([3, 4]);
    }

    [TestMethod, Conforms("CON-22")]
    public void ARoundReplacesWhatTheModuleWroteBefore()
    {
        var evaluation = Evaluate(a: s => s.X = s.Y, b: s => s.Y = 1);

        evaluation.Root.X.ShouldBe(1);
        evaluation.Explain("X")!.Definitions.ShouldHaveSingleItem().Value.ShouldBe("1");
    }

    [TestMethod, Conforms("CON-23")]
    public void AllConflictsAreReportedTogether() =>
        Evaluate(a: s => (s.X, s.Y) = (1, 1), b: s => (s.X, s.Y) = (2, 2)).Diagnostics.Select(static d => d.Path).ShouldBe(["X", "Y"]);

    [TestMethod, Conforms("CON-24")]
    public void AConflictNobodyReadsIsReportedAllTheSame() =>
        Diagnose(a: s => s.X = 1, b: s => s.X = 2).Id.ShouldBe(DiagnosticIds.Conflict);

    [TestMethod, Conforms("ERR-38")]
    public void RowsConflictEachWithTheirPath() =>
        Evaluate(a: s => (s.Users["a"].P, s.Users["b"].P) = (1, 1), b: s => (s.Users["a"].P, s.Users["b"].P) = (2, 2))
            .Diagnostics.Select(static d => d.Path).ShouldBe(["Users[\"a\"].P", "Users[\"b\"].P"]);

    [TestMethod]
    public void WhoReadsAConflictDoesNotReportItAgain() =>
        Diagnose(a: s => s.X = 1, b: s => s.X = 2, c: s => s.Y = s.X).Path.ShouldBe("X");
}
