using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Cairn.Cli.Tests.Views;

[TestClass]
public sealed class LiveTableDrawn
{
    private static readonly LiveLine[] s_lines =
    [
        new LiveLine("argentum") { Time = TimeSpan.FromSeconds(7) }.After(new MachineProgress("argentum", MachinePhase.Sending, "", 5 << 20, 60 << 20)),
        new LiveLine("cinnabar") { Time = TimeSpan.FromSeconds(65) }.After(new MachineProgress("cinnabar", MachinePhase.Activating, "restarted api.service, which listens on many ports and has much to say about each of them")),
        new LiveLine("electrum") { Time = TimeSpan.FromSeconds(3) }.After(new MachineOutcome("electrum", OutcomeKind.Applied, 0, "generation 4 is active")),
        new LiveLine("galena") { Time = TimeSpan.FromHours(1.5) }.After(new MachineOutcome("galena", OutcomeKind.Failed, 10, "CAIRN6011: 'galena' cannot be reached at 'root@galena.example.net': Connection refused.")),
        new LiveLine("rosegold"),
    ];

    [TestMethod]
    public void HasALineForEachMachine() => Draw(100, 24).ShouldBe(
        """
        argentum  sending       0:07  5.0 MiB/60.0 MiB
        cinnabar  activating    1:05                        restarted api.service, which listens on many p…
        electrum  applied       0:03                        generation 4 is active
        galena    FAILED     1:30:00                        CAIRN6011: 'galena' cannot be reached at 'root…
        rosegold  waiting
        2 of 5 done, 1 failed
        """);

    [TestMethod]
    public void LeavesOutWhatHasNoRoom() => Draw(40, 24).ShouldBe(
        """
        argentum  sending       0:07
        cinnabar  activating    1:05  restarte…
        electrum  applied       0:03  generati…
        galena    FAILED     1:30:00  CAIRN601…
        rosegold  waiting
        2 of 5 done, 1 failed
        """);

    [TestMethod]
    [Description("However narrow the terminal is, no line wraps: it would be drawn over wrongly.")]
    public void NeverIsWiderThanTheTerminal()
    {
        for (var width = 1; width <= 120; width++)
        {
            Draw(width, 24).Split('\n').Max(static line => new Segment(line).CellCount()).ShouldBeLessThanOrEqualTo(Math.Max(1, width - 1), $"width {width}");
        }
    }

    [TestMethod]
    public void CountsLettersThatAreTwoCellsWide() =>
        Draw(60, 24, new LiveLine("a").After(new MachineProgress("a", MachinePhase.Activating, new string('漢', 60)))).Split('\n')[0].ShouldEndWith("漢…");

    [TestMethod]
    [Description("What failed and what is going on stays, where there is no room for all.")]
    public void NeverIsHigherThanTheTerminal() => Draw(40, 5).Split('\n').Select(static line => line.Split(' ')[0]).ShouldBe(["argentum", "cinnabar", "galena", "2"]);

    [TestMethod]
    public void ShowsNoControlCharacters() =>
        Draw(80, 24, new LiveLine("a").After(new MachineProgress("a", MachinePhase.Activating, "evil \u001b[2J\u0007 words\r\nmore"))).ShouldNotContain('\u001b');

    private static string Draw(int width, int height, params LiveLine[] lines)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No });
        console.Profile.Width = width;
        console.Write(new LiveTable(lines.Length == 0 ? s_lines : lines, height));
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(static line => line.TrimEnd())).TrimEnd('\n');
    }
}
