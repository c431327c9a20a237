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

    internal override string Words => $"run '{new Command(Program, Arguments)}'";

    internal override bool IsBookkeeping => OnlyToUndo;

    internal override void Apply(Surroundings surroundings)
    {
        if (!OnlyToUndo)
        {
            Run(surroundings);
        }
    }

    internal override void Undo(Surroundings surroundings)
    {
        if (OnlyToUndo)
        {
            Run(surroundings);
        }
    }

    private void Run(Surroundings surroundings)
    {
        var result = surroundings.Commands.Run(new Command(Program, Arguments));
        if (!result.Succeeded)
        {
            throw CoreDiagnostics.StepFailed.Error(Program, result.ExitWords, result.Excerpt);
        }
    }
}
