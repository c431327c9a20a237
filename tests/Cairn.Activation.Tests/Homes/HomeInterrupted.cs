using Cairn.Activation.Tests.Homes.Support;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class HomeInterrupted
{
    [TestMethod]
    [Description("H17: interrupted at any point of the way to B, a switch to C leaves nothing of B.")]
    public void LeavesNothingOfTheOneInBetween()
    {
        var expected = Straight();
        for (var point = 1; ; point++)
        {
            using var home = Prepared();
            home.CrashAfter = point;
            var crashed = Crashes(() => home.Activate("b", HomeItem.Link("both", "b"), HomeItem.Link("only/of/b", "b"), HomeItem.Copy("copy", "b", whenOccupied: OccupiedPath.Backup)));
            home.CrashAfter = 0;

            ToC(home).ShouldBe(ExitCode.Ok);

            home.Snapshot().ShouldBe(expected, $"point {point}");
            if (!crashed)
            {
                point.ShouldBeGreaterThan(15);
                return;
            }
        }
    }

    [TestMethod]
    [Description("H26: many links are switched without a program, and made in one activation.")]
    public void OrNotAThousandLinksNeedNoProgram()
    {
        using var home = new HomeFolder();
        HomeItem[] Files(string content) => [.. Enumerable.Range(0, 1500).Select(number => HomeItem.Link($"d{number % 20}/f{number}", content))];

        home.Activate("one", Files("1")).ShouldBe(ExitCode.Ok);
        home.Activator.Plan(home.Closure("two", Files("2")), new()).Changes.ShouldBeEmpty();

        home.Commands.Ran.ShouldBeEmpty();
        home.Read("d19/f1499").ShouldBe("1");
    }

    private static HomeFolder Prepared()
    {
        var home = new HomeFolder();
        home.Write("copy", "the user's");
        home.Activate("a", HomeItem.Link("both", "a"), HomeItem.Link("only/of/a", "a")).ShouldBe(ExitCode.Ok);
        return home;
    }

    private static ExitCode ToC(HomeFolder home) => home.Activate("c", HomeItem.Link("both", "c"), HomeItem.Link("only/of/c", "c"));

    private static string Straight()
    {
        using var home = Prepared();
        ToC(home);
        return home.Snapshot();
    }

    private static bool Crashes(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (PowerCutException)
        {
            return true;
        }
    }
}
