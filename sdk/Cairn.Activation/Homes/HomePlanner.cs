using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Plans;
using Cairn.Activation.Steps;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Homes;

/// <summary>Plans the way of a home from one generation to the next. Reads, and changes nothing.</summary>
internal sealed class HomePlanner(Layout layout, HomeAccount account, IFileView files)
{
    internal ActivationPlan Plan(Generation? now, Generation? next, Ledger ledger, PlanChoices choices)
    {
        var number = next?.Number ?? ledger.LastGeneration + 1;
        var places = Places(number, choices);
        var books = new Books(layout, files, places);
        var home = next is null ? null : HomeFiles.Find(next, account.User);
        var wanted = new WantedFiles(next?.Closure ?? "", layout.Current, new Owners("", "") { UsualUser = account.Uid, UsualGroup = account.Gid });
        var plan = new FilePlanner(files, places).Plan(home is null ? [] : [.. HomeFiles.Wanted(wanted, account, home, files)], ledger.Paths);
        var scripts = new ChangeScripts(account.Directory, now, next, generation => HomeFiles.Of(generation, account.User), plan.Changes);
        return new ActivationPlan
        {
            From = now?.Number,
            To = next?.Number,
            Stages =
            [
                new Stage(ActivationState.Recorded, [.. books.Ledger(ledger with { LastGeneration = Math.Max(ledger.LastGeneration, number), Paths = plan.Owned }), .. books.Generation(next)]),
                new Stage(ActivationState.StoppedOld, [.. Steps(next, home, StepStage.BeforeFiles)]),
                new Stage(ActivationState.Files,
                [
                    .. scripts.ToUndo, .. books.Pointer(now, next), .. plan.Changes, .. scripts.ToApply, .. Steps(next, home, StepStage.BeforeUnits),
                ]),
                new Stage(ActivationState.Units, [.. Steps(next, home, StepStage.AfterUnits)]),
            ],
            Collisions = plan.Collisions,
            Refusals = wanted.Refusals,
            Notices = plan.Notices,
        };
    }

    private FilePlaces Places(int number, PlanChoices choices) => new()
    {
        Kept = Journal.KeptFor(layout, number),
        Backups = layout.Backups,
        Aside = layout.Aside,
        Generation = number,
        Uid = account.Uid,
        Gid = account.Gid,
        OverwriteEdited = choices.OverwriteEdited,
    };

    private static IEnumerable<Effect> Steps(Generation? next, HomeEntry? home, StepStage stage) => home is null
        ? []
        : home.Steps.Where(step => step.Stage == stage).Select(step => new StepRun(step.Name, Path.Combine(next!.Closure, step.Script)));
}
