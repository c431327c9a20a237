using Cairn.Activation.Apt;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Launchd;
using Cairn.Activation.Machines;
using Cairn.Activation.Plans;
using Cairn.Activation.Steps;
using Cairn.Activation.Transactions;
using Cairn.Activation.Units;
using Cairn.Activation.Units.Effects;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Homes;

/// <summary>Plans the way of a home from one generation to the next. Reads, and changes nothing.</summary>
internal sealed class HomePlanner(Layout layout, HomeAccount account, IFileView files, ICommands commands)
{
    internal ActivationPlan Plan(Generation? now, Generation? next, Ledger ledger, PlanChoices choices)
    {
        var number = next?.Number ?? ledger.LastGeneration + 1;
        var places = FilePlaces.Of(layout, number, choices) with { Uid = account.Uid, Gid = account.Gid };
        var books = new Books(layout, files, places);
        var home = next is null ? null : HomeFiles.Find(next, account.User);
        var wanted = new WantedFiles(next?.Closure ?? "", layout.Current, new Owners("", "") { UsualUser = account.Uid, UsualGroup = account.Gid }, Conffiles.None);
        var jobs = LaunchdJobs.OfHome(commands, account);
        var plan = new FilePlanner(files, places).Plan([.. home is null ? [] : HomeFiles.Wanted(wanted, account, home, files), .. jobs.Wanted(next)], ledger.Paths);
        var launchd = jobs.Plan(now, next, plan.Changes);
        var scripts = new ChangeScripts(account.Directory, now, next, generation => HomeFiles.Of(generation, account.User), plan.Changes);
        var scope = new UnitScope(account.User, account.Uid, account.Gid);
        var units = Units(scope, now, next, ledger, plan.Changes.Count > 0);
        var after = ledger with
        {
            LastGeneration = Math.Max(ledger.LastGeneration, number),
            Paths = plan.Owned,
            EnabledBefore = units?.EnabledBefore ?? ledger.EnabledBefore,
        };
        var steps = units?.Units ?? new UnitPlan();
        return new ActivationPlan
        {
            From = now?.Number,
            Next = next,
            Stages =
            [
                new Stage(ActivationState.Recorded, [.. books.Ledger(after), .. books.Generation(next)]),
                new Stage(ActivationState.StoppedOld, [.. UnitEffects.BeforeFiles(steps, scope), .. launchd.Before, .. Steps(next, home, StepStage.BeforeFiles)]),
                new Stage(ActivationState.Files,
                [
                    .. scripts.ToUndo, .. books.Pointer(now, next), .. plan.Changes, .. scripts.ToApply, .. Steps(next, home, StepStage.BeforeUnits),
                ]),
                new Stage(ActivationState.Reloaded, [.. UnitEffects.AfterFiles(steps, scope)]),
                new Stage(ActivationState.Units, [.. UnitEffects.Run(steps, scope), .. launchd.After, .. Steps(next, home, StepStage.AfterUnits)]),
            ],
            Units = units,
            Scope = scope,
            Collisions = plan.Collisions,
            Refusals = [.. wanted.Refusals, .. plan.Refusals, .. units?.Refusals ?? []],
            Notices = [.. plan.Notices, .. UnitEffects.Notices(steps), .. AtLogin(units is null, now, next), .. launchd.Notices],
        };
    }

    /// <summary>A service manager runs while its user is logged in, or lingers. One that does not run reads what there is when it starts.</summary>
    private SystemUnitPlan? Units(UnitScope scope, Generation? now, Generation? next, Ledger ledger, bool changesElsewhere) =>
        scope.Socket is { } socket && files.At(socket) is NothingThere
            ? null
            : new SystemUnits(commands)
            {
                Scope = scope,
                Folders = UnitFolders.OfHome(Path.Combine(account.Directory, ".config/systemd/user")),
                Entries = Entries,
            }.Plan(now, next, UnitRequests.None, ledger.EnabledBefore, changesElsewhere);

    private IEnumerable<UnitEntry> Entries(Generation generation) => HomeFiles.Find(generation, account.User)?.Units ?? [];

    private IEnumerable<string> AtLogin(bool isNotRunning, Generation? now, Generation? next) =>
        isNotRunning && new[] { now, next }.OfType<Generation>().SelectMany(Entries).Any()
            ? [$"The service manager of '{account.User}' does not run; the units of this home start when the user logs in."]
            : [];

    private static IEnumerable<Effect> Steps(Generation? next, HomeEntry? home, StepStage stage) => home is null
        ? []
        : home.Steps.Where(step => step.Stage == stage).Select(step => StepRun.Of(step, next!.Closure) with { User = null });
}
