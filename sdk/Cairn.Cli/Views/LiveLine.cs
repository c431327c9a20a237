using Cairn.Deployment.Machines;

namespace Cairn.Cli.Views;

/// <summary>What the line of one machine shows.</summary>
/// <param name="Machine">Its name.</param>
internal sealed record LiveLine(string Machine)
{
    /// <summary>Gets how far it is.</summary>
    internal MachinePhase Phase { get; init; }

    /// <summary>Gets how many bytes were sent.</summary>
    internal long Bytes { get; init; }

    /// <summary>Gets how many there are to send; 0 when there are none.</summary>
    internal long Total { get; init; }

    /// <summary>Gets how long it takes, or took.</summary>
    internal TimeSpan Time { get; init; }

    /// <summary>Gets what was said last.</summary>
    internal string Text { get; init; } = "";

    /// <summary>Gets how it ended; null while it goes on.</summary>
    internal OutcomeKind? Outcome { get; init; }

    /// <summary>Gets what is said of the phase, or of the end.</summary>
    internal string State => Outcome switch
    {
        null => Phase.ToString().ToLowerInvariant(),
        OutcomeKind.Applied => "applied",
        OutcomeKind.NothingToDo => "unchanged",
        OutcomeKind.Planned => "done",
        OutcomeKind.Failed => "FAILED",
        _ => "skipped",
    };

    internal LiveLine After(MachineProgress progress) => progress.Phase == MachinePhase.Ended
        ? this with { Phase = progress.Phase, Text = FirstLine(progress.Text) }
        : this with
        {
            Phase = progress.Phase,
            Bytes = progress.Phase == MachinePhase.Sending ? progress.Bytes : Bytes,
            Total = progress.Phase == MachinePhase.Sending ? progress.Total : Total,
            Text = progress.Text.Length > 0 ? FirstLine(progress.Text) : Phase == progress.Phase ? Text : "",
        };

    internal LiveLine After(MachineOutcome outcome) => this with { Phase = MachinePhase.Ended, Outcome = outcome.Kind, Text = outcome.Kind == OutcomeKind.Planned ? "" : FirstLine(outcome.Text) };

    /// <summary>A machine's words may have anything in them; the terminal gets letters only.</summary>
    private static string FirstLine(string text) => new([.. text.TakeWhile(static c => c is not '\n' and not '\r').Select(static c => char.IsControl(c) ? ' ' : c)]);
}
