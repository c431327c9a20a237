using static Cairn.Composition.Tests.Given;

namespace Cairn.Composition.Tests.Rounds;

[TestClass]
public sealed class ConditionOnOtherModules
{
    [TestMethod, Conforms("CND-04")]
    public void HoldsWhereverItStands()
    {
        Action<Sample>[] forms =
        [
            static s =>
            {
                if (!s.Enable)
                {
                    return;
                }

                s.Users["foo"].Enable = true;
            },
            static s => s.Users["foo"].Enable = s.Enable,
            static s =>
            {
                s.Users.Add("foo");
                if (s.Enable)
                {
                    s.Users["foo"].Enable = true;
                }
            },
            static s =>
            {
                if (s.Enable)
                {
                    s.Users["foo"] = new User { Enable = true };
                }
            },
        ];

        foreach (var form in forms)
        {
            Values(form, s => s.Enable = true).Users["foo"].Enable.ShouldBeTrue();
        }
    }

    [TestMethod, Conforms("CND-05")]
    public void SeesFinalValues()
    {
        var host = Values(
            a: s =>
            {
                if (s.Enable)
                {
                    s.Zero = 1;
                }
            },
            b: s => s.Enable = true);

        host.Zero.ShouldBe(1);
    }

    [TestMethod, Conforms("CND-07", "CND-09", "CND-10")]
    public void ThatIsFalseLeavesNothing()
    {
        static void Never(Sample s)
        {
            if (s.Enable)
            {
                s.Overrides.X = 1;
            }
        }

        var host = Values(a: Never);
        Should.Throw<OptionUndefinedException>(() => host.X);
        host.IsDefined(nameof(Sample.X)).ShouldBeFalse();
        Values(a: Never, b: s => s.X = 3).X.ShouldBe(3);
    }

    [TestMethod, Conforms("CND-15")]
    public void OnWhetherTheOptionIsDefinedContradictsItself()
    {
        var problem = Diagnose(a: s =>
        {
            if (!s.IsDefined(nameof(Sample.X)))
            {
                s.X = 1;
            }
        });

        problem.Message.ShouldBe($"'X' still changes after 100 rounds, written and read by '{typeof(A).FullName}'.");
    }

    [TestMethod, Conforms("CND-17")]
    public void WhatAnEarlierRoundWroteIsGone()
    {
        var evaluation = Evaluate(
            a: s =>
            {
                if (!s.Enable)
                {
                    s.Zero = 1;
                }
            },
            b: s => s.Enable = true);

        evaluation.Root.Zero.ShouldBe(0);
        evaluation.Explain("Zero")!.Definitions.ShouldBeEmpty();
    }
}
