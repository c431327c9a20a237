using Cairn.Activation.Apt;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Launchd;
using Cairn.Activation.Machines;
using Cairn.Activation.Macs;
using Cairn.Activation.Preferences;
using Cairn.Activation.Steps;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Plans;

/// <summary>Plans the way of a whole Mac from one generation to the next. Reads, and changes nothing.</summary>
internal sealed class MacPlanner(Layout layout, IFileView files, ICommands commands)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="now">The generation that the Mac is on; null before the first.</param>
    /// <param name="next">The generation that is wanted; null to uninstall.</param>
    /// <param name="ledger">What Cairn owns.</param>
    /// <param name="choices">What whoever activates decides.</param>
    /// <returns>The plan.</returns>
    internal ActivationPlan Plan(Generation? now, Generation? next, Ledger ledger, PlanChoices choices)
    {
        var number = next?.Number ?? ledger.LastGeneration + 1;
        var places = FilePlaces.Of(layout, number, choices);
        var books = new Books(layout, files, places);
        var accounts = MacAccounts.Read(commands);
        var wanted = new WantedFiles(next?.Closure ?? "", layout.Current, new Owners(accounts.Passwd, accounts.Group), Conffiles.None);
        var jobs = LaunchdJobs.OfMac(Path.GetFullPath(Path.Combine(layout.Files, "..")), commands, [.. accounts.Users.Where(static user => user.IsPerson)]);
        var plan = new FilePlanner(files, places).Plan([.. next is null ? [] : wanted.Below(layout.Files, next.Manifest.Etc), .. jobs.Wanted(next)], ledger.Paths);
        var launchd = jobs.Plan(now, next, plan.Changes);
        var preferences = new PreferencePlanner(domain => new Defaults(commands, domain).Export()).Plan(now?.Manifest.Darwin, next?.Manifest.Darwin, ledger.Preferences);
        var steps = new StepPlan(next);
        var after = ledger with
        {
            LastGeneration = Math.Max(ledger.LastGeneration, number),
            Paths = plan.Owned,
            Preferences = preferences.Owned,
        };
        return new ActivationPlan
        {
            From = now?.Number,
            Next = next,
            Checks = [.. steps.Checks],
            Stages =
            [
                new Stage(ActivationState.Recorded, [.. books.Ledger(after), .. books.Generation(next)]),
                new Stage(ActivationState.StoppedOld, [.. launchd.Before, .. steps.In(StepStage.BeforeFiles)]),
                new Stage(ActivationState.Files, [.. MacNameChange.Plan(next?.Manifest, commands), .. books.Pointer(now, next), .. plan.Changes, .. preferences.Effects, .. steps.In(StepStage.BeforeUnits)]),
                new Stage(ActivationState.Units, [.. launchd.After, .. steps.In(StepStage.AfterUnits)]),
            ],
            Collisions = plan.Collisions,
            Refusals = [.. MacParts.Missing(next?.Manifest), .. accounts.Refusals(next?.Manifest.Users ?? []), .. wanted.Refusals, .. plan.Refusals],
            Notices = [.. plan.Notices, .. preferences.Notices, .. launchd.Notices],
        };
    }
}
