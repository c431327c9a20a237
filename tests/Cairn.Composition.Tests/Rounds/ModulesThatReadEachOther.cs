using System.Globalization;
using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Rounds;

[TestClass]
public sealed class ModulesThatReadEachOther
{
    private static int s_runs;

    [TestMethod, Conforms("REC-01")]
    public void AModuleMayReadWhatItWritesFurtherDown()
    {
        var host = Values(a: s =>
        {
            s.Z = s.Y + 1;
            s.Y = s.One + 1;
        });

        host.Z.ShouldBe(3);
    }

    [TestMethod]
    public void AModuleMayWaitForSeveralOfItsOwnValues()
    {
        var host = Values(a: s =>
        {
            s.Text = $"{s.X}-{s.Y}-{s.Users["a"].P}";
            s.X = 1;
            s.Y = 2;
            s.Users["a"].Q = 3;
        });

        host.Text.ShouldBe("1-2-1");
    }

    [TestMethod]
    public void AModuleThatFailsAfterItsOwnValuesSaysWhatIsMissing()
    {
        Diagnose(a: s =>
        {
            s.Z = s.Y;
            s.Y = 1;
            s.Text = s.Opaque.ToString()!;
        }).Message.ShouldStartWith("'Opaque' has no value");
        Diagnose(a: s =>
        {
            s.Users.Add("u");
            s.Z = s.Users["u"].Uid;
        }).Path.ShouldBe("Users[\"u\"].Uid");
    }

    [TestMethod]
    public void WhatOnlyRestsOnAssumptionsIsNoValue()
    {
        Diagnose(a: s => s.X = s.X).Plain().ShouldBe(
            """
            error CAIRN1002: 'X' has no value of its own: its definitions only pass on what was read from it.
              ModulesThatReadEachOther.cs (plain, Cairn.Composition.Tests.A)
              hint: Define it somewhere without reading it.
            """);
        Evaluate(a: s => s.Text = s.Text).Succeeded.ShouldBeFalse();
        Evaluate(a: s => s.Level = s.Level).Succeeded.ShouldBeFalse();

        var swapped = Evaluate(a: s => s.X = s.Y, b: s => s.Y = s.X).Diagnostics;
        swapped.ShouldNotBeEmpty();
        swapped[0].Message.ShouldContain("'X'");
    }

    [TestMethod, Conforms("REC-02")]
    public void AChainIsFollowedWhateverTheOrder()
    {
        var evaluation = EvaluateOn<Sample>(
            [.. Enumerable.Range(1, 4).Reverse().Select<int, Action<Sample>>(i => s => s.Ports[Key(i)] = i == 1 ? 1 : s.Ports[Key(i - 1)] + 1)]);

        evaluation.Diagnostics.ShouldBeEmpty();
        evaluation.Root.Ports["x4"].ShouldBe(4);
        var registry = new ModuleRegistry();
        foreach (var i in Enumerable.Range(1, 10).Reverse())
        {
            registry.Add(new ModuleDescriptor(typeof(A), typeof(Sample), target => ((Sample)target).Ports[Key(i)] = i == 1 ? 1 : ((Sample)target).Ports[Key(i - 1)] + 1));
        }

        Evaluation<Sample>.Run(registry).Root.Ports["x10"].ShouldBe(10);

        static string Key(int i) => string.Create(CultureInfo.InvariantCulture, $"x{i}");
    }

    [TestMethod, Conforms("REC-04")]
    public void ACircleNamesItsOptionsAndModules()
    {
        var problem = Diagnose(a: s => s.X = s.Y + 1, b: s => s.Y = s.X + 1);

        problem.Message.ShouldBe(
            $"'X', 'Y' still change after 100 rounds, written and read by '{typeof(A).FullName}', '{typeof(B).FullName}'.");
    }

    [TestMethod, Conforms("REC-05", "ERR-25")]
    public void AWriteThatUndoesItsConditionHasAHint() =>
        Diagnose(a: s =>
        {
            if (!s.Enable)
            {
                s.Enable = true;
            }
        }).Plain().ShouldBe(
            """
            error CAIRN1003: 'Enable' still changes after 100 rounds, written and read by 'Cairn.Composition.Tests.A'.
              hint: Do not make a write depend on the value that it changes.
            """);

    [TestMethod, Conforms("REC-06")]
    public void AContradictionOfTwoNamesBoth()
    {
        var problem = Diagnose(a: s => s.Enable = !s.Q, b: s => s.Q = s.Enable);

        problem.Message.ShouldBe(
            $"'Enable', 'Q' still change after 100 rounds, written and read by '{typeof(A).FullName}', '{typeof(B).FullName}'.");
    }

    [TestMethod, Conforms("REC-07")]
    [Description("The design wins over the row: [\"1\"] has one item, so it is a fixpoint.")]
    public void AListThatCountsItselfSettles() =>
        Values(a: s => s.Tags.Add(s.Tags.Count.ToString(CultureInfo.InvariantCulture))).Tags.ShouldBe(["1"]);

    [TestMethod, Conforms("REC-08")]
    public void AReadThatIsNotUsedDoesNoHarm() =>
        Values(a: s =>
        {
            _ = s.Zero;
            s.Zero = 5;
        }).Zero.ShouldBe(5);

    [TestMethod, Conforms("REC-09", "REC-10", "DFM-15")]
    public void RowsMayFollowRows()
    {
        var host = Values(
            a: s =>
            {
                foreach (var key in s.Nodes.Keys)
                {
                    s.Users.Add(key);
                }

                if (s.Users.ContainsKey("k1"))
                {
                    s.Users.Add("k2");
                }
            },
            b: s => s.Nodes.Add("h"),
            c: s => s.Users.Add("k1"));

        host.Users.Keys.ShouldBe(["h", "k1", "k2"]);
    }

    [TestMethod, Conforms("REC-12", "REC-14")]
    public void WhatAppearsLaterIsNoError() =>
        Values(a: s => (s.X, s.Y) = (s.Users["u"].Uid, s.Z), b: s => s.Users["u"].Uid = 7, c: s => s.Z = 3).X.ShouldBe(7);

    [TestMethod, Conforms("REC-13")]
    public void AModuleThatThrowsIsReportedOnce()
    {
        var line = Here() + 1;
        var problem = Diagnose(a: s => throw new InvalidOperationException("boom"), b: s => s.X = 1, c: s => s.Y = s.X);

        problem.Plain().ShouldBe(
            """
            error CAIRN1006: module 'Cairn.Composition.Tests.A' throws InvalidOperationException: boom
              ModulesThatReadEachOther.cs (Cairn.Composition.Tests.A)
            """);
        problem.Definitions.ShouldHaveSingleItem().Location!.Line.ShouldBe(line);
    }

    [TestMethod, Conforms("REC-15")]
    [Description("The design wins over the row: a module that reads nothing runs once. One that reads what it counts never settles.")]
    public void AModuleThatCountsItsRunsNeverSettles()
    {
        var problem = Diagnose(a: s => s.Zero = s.Zero + Interlocked.Increment(ref s_runs));

        problem.Id.ShouldBe(DiagnosticIds.Unsettled);
        problem.Path.ShouldBe("Zero");
    }

    [TestMethod, Conforms("REC-16")]
    public void ADefaultThatThrowsDoesNotMatterUntilItIsRead()
    {
        EvaluateOn<Defaults.Computed>().Diagnostics.ShouldBeEmpty();
        EvaluateOn<Defaults.Computed>(c => c.Copy = c.Broken).Diagnostics.ShouldHaveSingleItem().Message
            .ShouldEndWith("throws InvalidOperationException: no default");
    }

    [TestMethod, Conforms("REC-19")]
    public void TwoEvaluationsAreEqual()
    {
        static string Run() => string.Join('\n', Evaluate(
            a: s => (s.X, s.Enable, s.Ports["a"]) = (1, true, s.One), b: s => s.X = 2, c: s => s.Warn("w"), d: s => s.Users["u"].Uid = s.Ports["a"]).Diagnostics);

        Run().ShouldBe(Run());
    }

    [TestMethod, Conforms("REC-21")]
    public void KeysThatOnlyNeedEachOtherDoNotExist()
    {
        var problems = Evaluate(a: s => s.Ports["a"] = s.Ports["b"], b: s => s.Ports["b"] = s.Ports["a"]).Diagnostics;

        problems.Select(static p => p.Message).ShouldBe(["'Ports' has no key 'b'.", "'Ports' has no key 'a'."]);
        problems.SelectMany(static p => p.Shown()).ShouldBe(["A", "B"]);
    }

    [TestMethod]
    public void WhatIsDefinedIsJudgedByTheLastRound()
    {
        foreach (var modules in Orders(
            s => s.Zero = s.IsDefined(nameof(Sample.X)) ? 1 : 2,
            s =>
            {
                if (!s.Enable)
                {
                    s.X = 1;
                }
            },
            s => s.Enable = true))
        {
            Values(modules[0], modules[1], modules[2]).Zero.ShouldBe(2);
        }
    }
}
