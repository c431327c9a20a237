using Cairn.Deployment.Machines;

namespace Cairn.Cli.Views;

/// <summary>Writes how machines ended for people: a line each, or a paragraph where a machine said more.</summary>
internal static class OutcomeLines
{
    internal static void Write(TextWriter output, IEnumerable<MachineOutcome> outcomes, Action<MachineOutcome>? write)
    {
        foreach (var outcome in outcomes)
        {
            if (write is not null && outcome.Kind == OutcomeKind.Planned)
            {
                write(outcome);
                continue;
            }

            output.WriteLine(outcome.Text.Contains('\n', StringComparison.Ordinal)
                ? $"{outcome.Machine}:\n  {outcome.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}"
                : $"{outcome.Machine}: {(outcome.Kind == OutcomeKind.Failed ? "FAILED, " : "")}{outcome.Text}");
        }
    }
}
