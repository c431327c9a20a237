using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Spectre.Console;

namespace Cairn.Cli.Tests.Views;

[TestClass]
public sealed class RunShownLive : IDisposable
{
    private const string Hide = "\u001b[?25l";
    private const string Show = "\u001b[?25h";

    private readonly StringWriter _output = new();
    private readonly StringWriter _drawn = new();

    [TestMethod]
    public void GivesTheCursorBackAtItsEnd()
    {
        using (var view = View())
        {
            view.Report(new MachineProgress("cinnabar", MachinePhase.Activating, "switching"));
            view.Outcomes([new MachineOutcome("cinnabar", OutcomeKind.Applied, 0, "generation 1 is active")]);
        }

        Count(Hide).ShouldBe(1);
        Count(Show).ShouldBe(1);
        _drawn.ToString().LastIndexOf(Show, StringComparison.Ordinal).ShouldBeGreaterThan(_drawn.ToString().LastIndexOf("applied", StringComparison.Ordinal));
        _drawn.ToString().ShouldContain("generation 1 is active");
        _output.ToString().ShouldBeEmpty();
    }

    [TestMethod]
    public void GivesTheCursorBackWhenNothingCameOfIt()
    {
        View().Dispose();

        Count(Show).ShouldBe(Count(Hide));
    }

    [TestMethod]
    [Description("Nothing is drawn while somebody types.")]
    public void IsNotDrawnWhileSomebodyIsAsked()
    {
        using (var view = View())
        {
            view.Report(new MachineProgress("cinnabar", MachinePhase.Connecting));
            var (before, after) = view.Asking(() =>
            {
                Count(Show).ShouldBe(Count(Hide));
                var length = _drawn.ToString().Length;
                Thread.Sleep(TimeSpan.FromMilliseconds(350));
                return (length, _drawn.ToString().Length);
            });
            after.ShouldBe(before);
        }

        Count(Hide).ShouldBe(2);
        Count(Show).ShouldBe(2);
    }

    [TestMethod]
    public void SaysFailuresWhole()
    {
        var text = $"CAIRN6011: {new string('x', 300)} the way out";
        using (var view = View())
        {
            view.Outcomes([new MachineOutcome("cinnabar", OutcomeKind.Failed, 10, text), new MachineOutcome("electrum", OutcomeKind.Applied, 0, "generation 1 is active")]);
        }

        _output.ToString().ShouldBe($"cinnabar: FAILED, {text}\n");
    }

    [TestMethod]
    public void SaysAllOutcomesWhereResultsGoElsewhere()
    {
        using (var view = View(isInteractive: false))
        {
            view.Outcomes([new MachineOutcome("cinnabar", OutcomeKind.Applied, 0, "generation 1 is active")]);
        }

        _output.ToString().ShouldBe("cinnabar: generation 1 is active\n");
    }

    [TestMethod]
    [DataRow(true, false, typeof(JsonView))]
    [DataRow(true, true, typeof(JsonView))]
    [DataRow(false, false, typeof(LinesView))]
    [DataRow(false, true, typeof(LiveView))]
    public void IsChosenByWhereItGoes(bool json, bool isLive, Type expected)
    {
        using var view = RunViews.For(Terminal(isInteractive: true, isLive), json, ["cinnabar"]);

        view.ShouldBeOfType(expected);
    }

    public void Dispose()
    {
        _output.Dispose();
        _drawn.Dispose();
    }

    private LiveView View(bool isInteractive = true) => new(Terminal(isInteractive, isLive: true), ["cinnabar", "electrum"], TimeProvider.System);

    private Terminal Terminal(bool isInteractive, bool isLive) => new(_output, TextWriter.Null, isInteractive, isLive)
    {
        Console = () =>
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Out = new AnsiConsoleOutput(_drawn), Interactive = InteractionSupport.No });
            console.Profile.Width = 80;
            console.Profile.Height = 24;
            return console;
        },
    };

    private int Count(string text) => _drawn.ToString().Split(text).Length - 1;
}
