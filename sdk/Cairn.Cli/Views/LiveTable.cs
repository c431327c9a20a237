using System.Globalization;
using Cairn.Deployment.Machines;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Cairn.Cli.Views;

/// <summary>A line per machine, cut to the width of the terminal so that none ever wraps, and no more lines than it has.</summary>
internal sealed class LiveTable(IReadOnlyList<LiveLine> lines, int height) : Renderable
{
    private const int MinMessage = 10;

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        // The last column stays free: some terminals wrap when it is written.
        var width = Math.Max(1, maxWidth - 1);
        var shown = Shown();
        var names = Math.Min(shown.Max(static line => line.Machine.Length), Math.Max(4, width / 3));
        foreach (var line in shown)
        {
            foreach (var segment in Cut(Row(line, names, width), width))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }

        yield return new Segment(Fit(Summary(), width));
    }

    private static IEnumerable<Segment> Row(LiveLine line, int names, int width)
    {
        yield return new Segment(Fit(line.Machine, names).PadRight(names));
        yield return new Segment("  " + line.State.PadRight(10), StyleOf(line));
        var left = width - names - 12;
        if (left >= 9)
        {
            yield return new Segment(" " + (line.Phase == MachinePhase.Waiting ? "" : ProgressWords.Time(line.Time)).PadLeft(7), new Style(Color.Grey));
            left -= 8;
        }

        if (left >= 22 + MinMessage)
        {
            yield return new Segment("  " + BytesOf(line).PadRight(20), new Style(Color.Grey));
            left -= 22;
        }

        if (left >= MinMessage)
        {
            yield return new Segment("  " + line.Text);
        }
    }

    private static string BytesOf(LiveLine line) => line.Total == 0 ? ""
        : line.Phase == MachinePhase.Sending ? $"{ProgressWords.Bytes(line.Bytes)}/{ProgressWords.Bytes(line.Total)}"
        : ProgressWords.Bytes(line.Total);

    private static Style StyleOf(LiveLine line) => line.Outcome switch
    {
        OutcomeKind.Failed => new Style(Color.Red, decoration: Decoration.Bold),
        OutcomeKind.Applied or OutcomeKind.Planned => new Style(Color.Green),
        OutcomeKind.NothingToDo => new Style(Color.Green, decoration: Decoration.Dim),
        OutcomeKind.Skipped => new Style(Color.Yellow),
        _ => line.Phase == MachinePhase.Waiting ? new Style(Color.Grey) : new Style(Color.Blue),
    };

    /// <summary>Cuts a row where the width ends, with the mark of what is left out.</summary>
    private static IEnumerable<Segment> Cut(IEnumerable<Segment> row, int width)
    {
        var left = width;
        foreach (var segment in row)
        {
            var text = Fit(segment.Text, left);
            yield return new Segment(text, segment.Style);
            left -= CellsOf(text);
            if (text.Length != segment.Text.Length || left <= 0)
            {
                yield break;
            }
        }
    }

    private static string Fit(string text, int width)
    {
        if (CellsOf(text) <= width)
        {
            return text;
        }

        var (end, cells) = (0, 0);
        while (end < text.Length && cells + CellsOf(text[end..(end + 1)]) <= width - 1)
        {
            cells += CellsOf(text[end..(end + 1)]);
            end++;
        }

        return width < 1 ? "" : text[..end] + "…";
    }

    private static int CellsOf(string text) => new Segment(text).CellCount();

    /// <summary>Leaves out what has ended well and what has not begun when there is no room for all.</summary>
    private List<LiveLine> Shown()
    {
        var room = Math.Max(1, height - 2);
        return lines.Count <= room ? [.. lines] : [.. lines.OrderBy(Interest).Take(room).OrderBy(static line => line.Machine, StringComparer.Ordinal)];

        static int Interest(LiveLine line) => line.Outcome == OutcomeKind.Failed ? 0 : line.Phase is not MachinePhase.Ended and not MachinePhase.Waiting ? 1 : line.Phase == MachinePhase.Ended ? 2 : 3;
    }

    private string Summary()
    {
        var ended = lines.Count(static line => line.Phase == MachinePhase.Ended);
        var failed = lines.Count(static line => line.Outcome == OutcomeKind.Failed);
        return string.Create(CultureInfo.InvariantCulture, $"{ended} of {lines.Count} done{(failed > 0 ? $", {failed} failed" : "")}");
    }
}
