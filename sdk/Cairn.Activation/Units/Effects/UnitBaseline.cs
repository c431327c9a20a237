using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>
/// The way back of all units, which comes first in a plan because on the way back it comes last, when files are as they were. Going
/// forward it does nothing.
/// </summary>
/// <param name="Scope">Whose units.</param>
/// <param name="Before">How everything that the plan touches ran.</param>
/// <param name="Reloaded">What the plan only reloads.</param>
/// <param name="Reexecute">Whether the manager's own settings change.</param>
internal sealed record UnitBaseline(UnitScope Scope, IReadOnlyList<UnitRun> Before, IReadOnlyList<string> Reloaded, bool Reexecute) : Effect
{
    internal override string Words => $"bring {Scope.Words(Before.Select(static run => run.Name))} back to how they ran";

    internal override bool IsBookkeeping => true;

    internal override void Apply(Surroundings surroundings)
    {
    }

    internal override void Undo(Surroundings surroundings)
    {
        if (!Scope.IsThere)
        {
            return;
        }

        UnitCall.ReloadDefinitions(surroundings, Scope, Reexecute);
        if (surroundings.IsStarting)
        {
            StartWhatIsWanted(surroundings);
            return;
        }

        var observer = new SystemdObserver(surroundings.Commands, Scope, UnitFolders.OfSystem);
        var now = observer.Observe(Before.Select(static run => run.Name));
        UnitCall.Run(surroundings, Scope, "stop", [.. Before.Where(run => !run.IsRunning && now.IsRunning(run.Name)).Select(static run => run.Name)]);
        var changed = Before.Where(run => run.IsRunning && (!now.IsRunning(run.Name) || now[run.Name].InvocationId != run.InvocationId)).Select(static run => run.Name).ToList();
        UnitCall.Run(surroundings, Scope, "reset-failed", [.. changed.Where(name => now[name].IsFailed)]);
        UnitCall.Run(surroundings, Scope, "restart", changed);
        UnitCall.Run(surroundings, Scope, "reload", [.. Reloaded.Except(changed, StringComparer.Ordinal).Where(now.IsRunning)]);
        Check(observer, changed);
    }

    /// <summary>The start of the machine was planned by files that have just gone; the same target once more is planned by those that are back.</summary>
    private void StartWhatIsWanted(Surroundings surroundings)
    {
        if (Scope == UnitScope.System)
        {
            surroundings.Commands.Run(Scope.Systemctl("start", ["--no-block"], ["default.target"]));
        }
    }

    private static void Check(SystemdObserver observer, List<string> names)
    {
        var now = observer.Observe(names);
        var missing = names.Find(name => !now.IsRunning(name) && !now[name].IsOneshot);
        if (missing is not null)
        {
            throw UnitDiagnostics.NotBack.Error(missing, $"it is {now[missing].ActiveState} ({now[missing].Result})");
        }
    }
}
