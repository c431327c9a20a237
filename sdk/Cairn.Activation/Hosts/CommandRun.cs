using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Hosts;

/// <summary>
/// A program makes something of files. A plan has it twice: after their change, and before it for the way back, on which it runs after
/// they are as they were.
/// </summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record CommandRun(string Program, IReadOnlyList<string> Arguments) : Effect
{
    /// <summary>Gets a value indicating whether it runs only on the way back.</summary>
    public bool OnlyToUndo { get; init; }

    /// <summary>Gets a value indicating whether it only cleans up, so that a program which went with its package has nothing left to do.</summary>
    public bool MayBeGone { get; init; }

    /// <summary>Gets the file whose change it follows, as the configuration says; null for what a planner asks for.</summary>
    public string? After { get; init; }

    internal override string Words => After is null ? $"run '{new Command(Program, Arguments)}'" : $"run what follows a change of '{After}'";

    internal override bool IsBookkeeping => OnlyToUndo;

    internal override void Apply(Surroundings surroundings)
    {
        if (!OnlyToUndo)
        {
            Check(Run(surroundings), MayBeGone);
        }
    }

    internal override void Undo(Surroundings surroundings)
    {
        // A program that is not there has made nothing that would have to be taken back.
        if (OnlyToUndo)
        {
            Check(Run(surroundings), mayBeGone: true);
        }
    }

    private CommandResult Run(Surroundings surroundings) => surroundings.Commands.Run(new Command(Program, Arguments));

    private void Check(CommandResult result, bool mayBeGone)
    {
        if (!result.Succeeded && !(mayBeGone && result.ExitCode == CommandResult.NotFound))
        {
            throw CoreDiagnostics.StepFailed.Error(After is null ? Program : Words, result.ExitWords, result.Excerpt);
        }
    }
}
