using Cairn.Deployment.Machines;
using Spectre.Console;

namespace Cairn.Cli.Views;

/// <summary>A table on the terminal that is drawn anew where it stands; the cursor comes back with the last drawing, whatever happens.</summary>
internal sealed class LiveView : IRunView
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _access = new();
    private readonly Lock _asking = new();
    private readonly Terminal _terminal;
    private readonly TimeProvider _clock;
    private readonly IAnsiConsole _console;
    private readonly SortedDictionary<string, LiveLine> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _begun = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _over = new(0);
    private Task? _drawing;
    private bool _isKept;

    internal LiveView(Terminal terminal, IEnumerable<string> machines, TimeProvider clock)
    {
        (_terminal, _clock, _console) = (terminal, clock, terminal.Live());
        foreach (var machine in machines)
        {
            _lines[machine] = new LiveLine(machine);
        }

        Draw();
    }

    public void Report(MachineProgress value)
    {
        lock (_access)
        {
            _lines[value.Machine] = Timed(Line(value.Machine)).After(value);
            if (value.Phase != MachinePhase.Waiting)
            {
                _begun.TryAdd(value.Machine, _clock.GetTimestamp());
            }
        }
    }

    public T Asking<T>(Func<T> ask)
    {
        lock (_asking)
        {
            Stop(isKept: false);
            try
            {
                return ask();
            }
            finally
            {
                Draw();
            }
        }
    }

    public void Outcomes(IReadOnlyList<MachineOutcome> outcomes, Action<MachineOutcome>? write = null)
    {
        lock (_access)
        {
            foreach (var outcome in outcomes)
            {
                _lines[outcome.Machine] = Line(outcome.Machine).After(outcome);
            }
        }

        Stop(isKept: true);

        // The table has what fits into a line.
        OutcomeLines.Write(_terminal.Out, _terminal.IsInteractive
            ? outcomes.Where(static outcome => outcome.Kind == OutcomeKind.Failed || outcome.Text.Contains('\n', StringComparison.Ordinal) || outcome.Kind == OutcomeKind.Planned)
            : outcomes, write);
    }

    public void Clear() => Stop(isKept: false);

    public void Dispose()
    {
        Stop(isKept: true);
        _over.Dispose();
    }

    private LiveLine Line(string machine) => _lines.TryGetValue(machine, out var line) ? line : new LiveLine(machine);

    private LiveLine Timed(LiveLine line) => line.Phase != MachinePhase.Ended && _begun.TryGetValue(line.Machine, out var begun)
        ? line with { Time = _clock.GetElapsedTime(begun) }
        : line;

    private LiveTable Table()
    {
        lock (_access)
        {
            return new LiveTable([.. _lines.Values.Select(Timed)], _console.Profile.Height);
        }
    }

    private void Draw() => _drawing = Task.Run(async () =>
    {
        await _console.Live(Table()).AutoClear(false).StartAsync(async drawing =>
        {
            while (!await _over.WaitAsync(s_pause))
            {
                drawing.UpdateTarget(Table());
            }

            drawing.UpdateTarget(_isKept ? Table() : new Text(""));
        });
    });

    private void Stop(bool isKept)
    {
        if (_drawing is null)
        {
            return;
        }

        _isKept = isKept;
        _over.Release();
        _drawing.GetAwaiter().GetResult();
        _drawing = null;
    }
}
