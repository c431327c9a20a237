using Cairn.Deployment.Machines;

namespace Cairn.Cli.Views;

/// <summary>A line whenever something happens: for files, and for logs of CI.</summary>
internal sealed class LinesView(Terminal terminal) : IRunView
{
    private readonly Lock _access = new();
    private readonly Dictionary<string, MachinePhase> _phases = new(StringComparer.Ordinal);

    public void Report(MachineProgress value)
    {
        lock (_access)
        {
            if (value.Phase != MachinePhase.Ended && (value.Text.Length > 0 || !_phases.TryGetValue(value.Machine, out var before) || before != value.Phase))
            {
                terminal.Progress($"{value.Machine}: {ProgressWords.Of(value)}");
            }

            _phases[value.Machine] = value.Phase;
        }
    }

    public T Asking<T>(Func<T> ask)
    {
        lock (_access)
        {
            return ask();
        }
    }

    public void Outcomes(IReadOnlyList<MachineOutcome> outcomes, Action<MachineOutcome>? write = null) => OutcomeLines.Write(terminal.Out, outcomes, write);

    public void Clear()
    {
    }

    public void Dispose()
    {
    }
}
