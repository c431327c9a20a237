using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Messages;

[TestClass]
public sealed class WhatModulesSay
{
    [TestMethod, Conforms("AST-01", "AST-02")]
    public void AllAssertionsThatDoNotHoldAreReported()
    {
        Evaluate(a: s => s.Assert(false, "m1"), b: s => s.Assert(false, "m2")).Diagnostics.Select(static d => d.Message).ShouldBe(["m1", "m2"]);
        Diagnose(a: s => s.Assert(true, "m1"), b: s => s.Assert(false, "m2")).Plain().ShouldBe(
            """
            error CAIRN1004: m2
              WhatModulesSay.cs
            """);
    }

    [TestMethod, Conforms("AST-03")]
    public void AMessageIsMadeOnlyWhenNeeded()
    {
        Evaluate(a: s => s.Assert(true, static () => throw new InvalidOperationException("made"))).Diagnostics.ShouldBeEmpty();
        Diagnose(a: s => s.Assert(false, static () => "made")).Message.ShouldBe("made");
    }

    [TestMethod, Conforms("AST-04", "AST-06")]
    public void AssertionsSeeFinalValuesAndCountOnce()
    {
        Evaluate(a: s => s.Assert(s.Zero == 3, "m"), b: s => s.Zero = 3).Diagnostics.ShouldBeEmpty();
        var evaluation = Evaluate(a: s => s.Assert(s.Zero != 3, "m"), b: s => s.Zero = s.X, c: s => s.X = 3);
        evaluation.Rounds.ShouldBeGreaterThan(2);
        evaluation.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("m");
    }

    [TestMethod, Conforms("AST-07")]
    public void EverythingIsReportedTogether() =>
        Evaluate(a: s => s.Assert(false, "m"), b: s => (s.X, s.Z) = (1, s.Y), c: s => s.X = 2).Diagnostics.Select(static d => (d.Id, d.Path))
            .ShouldBe([(DiagnosticIds.Assertion, ""), (DiagnosticIds.Undefined, "Y")]);

    [TestMethod, Conforms("AST-07")]
    public void AConflictIsReportedBesideAssertionsAndMissingValues() =>
        Evaluate(a: s => s.Assert(false, "m"), b: s => s.X = 1, c: s => s.X = 2, d: s => s.Z = s.Y).Diagnostics.Select(static d => (d.Id, d.Path))
            .ShouldBe([(DiagnosticIds.Assertion, ""), (DiagnosticIds.Conflict, "X"), (DiagnosticIds.Undefined, "Y")]);

    [TestMethod, Conforms("AST-08")]
    public void WarningsComeInTheOrderOfModules()
    {
        var evaluation = Evaluate(a: s => s.Warn("w1"), b: s => s.Warn("w2"));

        evaluation.Succeeded.ShouldBeTrue();
        evaluation.Diagnostics.Select(static d => d.Message).ShouldBe(["w1", "w2"]);
    }

    [TestMethod, Conforms("AST-09")]
    public void OneWarningIsShownOnceWithAllPlaces()
    {
        var line = Here() + 1;
        var warning = Diagnose(a: s => s.Warn("w"),
            b: s => s.Warn("w"));

        warning.Plain().ShouldBe(
            """
            warning CAIRN1005: w
              WhatModulesSay.cs
              WhatModulesSay.cs
            """);
        warning.Definitions.Select(static d => d.Location!.Line).ShouldBe([line, line + 1]);
    }

    [TestMethod, Conforms("AST-10")]
    public void WarningsAreReportedBesideErrors() =>
        Evaluate(a: s => s.Warn("w"), b: s => s.Assert(false, "m")).Diagnostics.Select(static d => (d.Severity, d.Message))
            .ShouldBe([(Severity.Error, "m"), (Severity.Warning, "w")]);

    [TestMethod, Conforms("AST-11", "AST-12")]
    public void WarningsCanBeErrors()
    {
        var strict = new EvaluationOptions { WarningsAsErrors = true };

        Evaluate(a: s => s.Warn("w"), options: strict).Succeeded.ShouldBeFalse();
        Evaluate(options: strict).Succeeded.ShouldBeTrue();
    }

    [TestMethod, Conforms("AST-13")]
    public void AssertionsOfARowCarryItsPath()
    {
        var problem = Diagnose(
            a: s => s.Users["al"].Uid = 0,
            b: s =>
            {
                foreach (var user in s.Users.Values)
                {
                    user.Assert(user.Uid > 0, "uid");
                }
            });

        problem.Message.ShouldBe("'Users[\"al\"]': uid");
        problem.Path.ShouldBe("Users[\"al\"]");
    }

    [TestMethod]
    public void WhatIsSaidOfARowDoesNotMakeIt()
    {
        var evaluation = Evaluate(a: s => s.Nodes["n"].Warn("w"));

        evaluation.Root.Nodes.ShouldBeEmpty();
        evaluation.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("'Nodes[\"n\"]': w");
    }

    [TestMethod]
    public void ASetThatStandsAloneCannotSayAnything() =>
        Diagnose(a: _ => new Server().Warn("w")).Message.ShouldContain("'Server' stands alone, so nobody would see what it reports.");

    [TestMethod, Conforms("AST-14")]
    public void OptionsCanBeTiedTogether()
    {
        static void Check(Sample s) => s.Assert((s.Note is not null) == (s.Zero == 1), "Set Note exactly when Zero is 1.");

        Diagnose(a: Check, b: s => s.Note = "/x").Message.ShouldContain("Note");
        Diagnose(a: Check, b: s => s.Zero = 1).Message.ShouldContain("Zero");
        Evaluate(a: Check, b: s => (s.Note, s.Zero) = ("/x", 1)).Diagnostics.ShouldBeEmpty();
    }

    [TestMethod, Conforms("AST-15")]
    public void AnAssertionGuardsTheEvaluationNotTheValue()
    {
        var evaluation = Evaluate(a: s =>
        {
            s.Assert(s.Enable, "m");
            s.X = 1;
        });

        evaluation.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("m");
        Values(a: s =>
        {
            s.Assert(true, "m");
            s.X = 1;
        }).X.ShouldBe(1);
    }

    [TestMethod, Conforms("AST-17")]
    public void AssertionsAreAnOrdinaryList() =>
        Evaluate(a: s => s.Assert(false, "m"), b: s => s.Overrides.Assertions = []).Diagnostics.ShouldBeEmpty();
}
