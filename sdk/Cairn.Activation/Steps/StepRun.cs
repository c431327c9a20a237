using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Steps;

/// <summary>A script of the configuration runs.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Script">The script, absolute.</param>
internal sealed record StepRun(string Name, string Script) : Effect
{
    /// <summary>Makes one of what a manifest has.</summary>
    internal static StepRun Of(StepEntry step, string closure) => new(step.Name, Path.Combine(closure, step.Script))
    {
        User = step.User,
        UndoScript = step.Undo is null ? null : Path.Combine(closure, step.Undo),
    };

    /// <summary>Gets the user who runs it; null for the one who activates.</summary>
    public string? User { get; init; }

    /// <summary>Gets the script that takes back what it did, absolute; null when there is nothing to take back.</summary>
    public string? UndoScript { get; init; }

    internal override string Words => $"run the step '{Name}'";

    internal override void Apply(Surroundings surroundings)
    {
        var result = Run(surroundings, Script);
        if (!result.Succeeded)
        {
            throw CoreDiagnostics.StepFailed.Error(Name, result.ExitWords, result.Excerpt);
        }
    }

    internal override void Undo(Surroundings surroundings)
    {
        if (UndoScript is not null && Run(surroundings, UndoScript) is { Succeeded: false } result)
        {
            throw CoreDiagnostics.StepFailed.Error($"{Name} (undo)", result.ExitWords, result.Excerpt);
        }
    }

    private CommandResult Run(Surroundings surroundings, string script) => surroundings.Commands.Run(
        User is null ? new Command(script) : new Command("runuser", "-u", User, "--", script));
}
