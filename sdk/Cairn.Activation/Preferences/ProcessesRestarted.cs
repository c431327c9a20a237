using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Preferences;

/// <summary>
/// Processes that read preferences only when they start are ended; macOS starts them again. A plan has it twice: after preferences
/// change, and before that for the way back.
/// </summary>
/// <param name="User">Whose processes.</param>
/// <param name="Names">The processes.</param>
internal sealed record ProcessesRestarted(string User, IReadOnlyList<string> Names) : Effect
{
    /// <summary>Gets a value indicating whether it happens only on the way back.</summary>
    public bool OnlyToUndo { get; init; }

    internal override string Words => $"restart {string.Join(", ", Names)} of '{User}'";

    internal override bool IsBookkeeping => OnlyToUndo;

    internal override void Apply(Surroundings surroundings) => Run(surroundings, !OnlyToUndo);

    internal override void Undo(Surroundings surroundings) => Run(surroundings, OnlyToUndo);

    /// <summary>Whoever is not logged in has no such processes, and that is all right.</summary>
    private void Run(Surroundings surroundings, bool now)
    {
        if (now)
        {
            surroundings.Commands.Run(new Command("killall", ["-u", User, .. Names]));
        }
    }
}
