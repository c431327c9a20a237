using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Hosts;
using Cairn.Activation.Machines;
using Cairn.Activation.Secrets;
using Cairn.Activation.Steps;
using Cairn.Activation.Transactions;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Plans;

/// <summary>Plans the way of a whole machine from one generation to the next. Reads, and changes nothing.</summary>
internal sealed class SystemPlanner(Layout layout, MachineView machine)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="now">The generation that the machine is on; null before the first.</param>
    /// <param name="next">The generation that is wanted; null to uninstall.</param>
    /// <param name="ledger">What Cairn owns.</param>
    /// <param name="choices">What whoever activates decides.</param>
    /// <returns>The plan.</returns>
    internal ActivationPlan Plan(Generation? now, Generation? next, Ledger ledger, PlanChoices choices)
    {
        var number = next?.Number ?? ledger.LastGeneration + 1;
        var places = new FilePlaces
        {
            Kept = Journal.KeptFor(layout, number),
            Backups = layout.Backups,
            Aside = layout.Aside,
            Generation = number,
            OverwriteEdited = choices.OverwriteEdited,
        };
        var owners = new Owners(machine.Passwd, machine.Group);
        var secrets = new SecretPlanner(layout, machine.Files, owners).Plan(next);
        var wanted = new WantedFiles(next?.Closure ?? "", layout.Current, owners);
        IReadOnlyList<WantedPath> paths = next is null ? [] : [.. wanted.Below(layout.Files, next.Manifest.Etc), .. Certificates.Wanted(layout, next)];
        var files = new FilePlanner(machine.Files, places).Plan(paths, ledger.Paths);
        var after = ledger with { LastGeneration = Math.Max(ledger.LastGeneration, number), Paths = files.Owned };
        return new ActivationPlan
        {
            From = now?.Number,
            To = next?.Number,
            Stages =
            [
                new Stage(ActivationState.Recorded, [.. Books(next, ledger, after, places)]),
                new Stage(ActivationState.StoppedOld, [.. Switches(secrets, SecretPhase.Activation), .. Steps(next, StepStage.BeforeFiles)]),
                new Stage(ActivationState.Users, [.. Switches(secrets, SecretPhase.Users), .. Switches(secrets, SecretPhase.Services)]),
                new Stage(ActivationState.Files, [.. Certificates.ToUndo(files.Changes), .. Pointer(now, next, places), .. files.Changes, .. Certificates.ToApply(files.Changes), .. HostName(next), .. Steps(next, StepStage.BeforeUnits)]),
                new Stage(ActivationState.Units, [.. Steps(next, StepStage.AfterUnits)]),
            ],
            Collisions = files.Collisions,
            Refusals = wanted.Refusals,
            Notices = files.Notices,
        };
    }

    /// <summary>The ledger and the generation come first: who finds this after a crash knows what may be there.</summary>
    private IEnumerable<Effect> Books(Generation? next, Ledger before, Ledger after, FilePlaces places)
    {
        var content = StateFile.Bytes(after);
        var present = machine.Files.At(layout.Ledger);
        var state = new FileThere(FileHash.Of(content), PrivateModes.OfFile, Posix.EffectiveUser, Posix.EffectiveGroup);
        if (!present.Equals(state))
        {
            yield return new PathChange(layout.Ledger, present, state) { Bytes = content, Saved = places.Saved(layout.Ledger), IsBook = true };
        }

        if (next is not null)
        {
            var link = layout.Generation(next.Number);
            var target = new LinkThere(next.Closure);
            if (machine.Files.At(link) is var existing && !existing.Equals(target))
            {
                yield return new PathChange(link, existing, target) { IsBook = true };
            }
        }
    }

    /// <summary>With this one rename every file that is only a link switches.</summary>
    private IEnumerable<Effect> Pointer(Generation? now, Generation? next, FilePlaces places)
    {
        var before = now is null ? PathState.Nothing : new LinkThere(GenerationList.Target(now.Number));
        var after = next is null ? PathState.Nothing : new LinkThere(GenerationList.Target(next.Number));
        if (!before.Equals(after))
        {
            yield return new PathChange(layout.Current, before, after) { Saved = places.Saved(layout.Current), IsBook = true };
        }
    }

    private static IEnumerable<Effect> Switches(SecretPlan plan, SecretPhase phase) => plan.Switches.TryGetValue(phase, out var change) ? [change] : [];

    private IEnumerable<Effect> HostName(Generation? next)
    {
        if (next?.Manifest.HostName is { } name && !string.Equals(name, machine.HostName, StringComparison.Ordinal))
        {
            yield return new HostNameChange(machine.HostName, name);
        }
    }

    private static IEnumerable<Effect> Steps(Generation? next, StepStage stage) => next is null
        ? []
        : next.Manifest.Steps.Where(step => step.Stage == stage).Select(step => new StepRun(step.Name, Path.Combine(next.Closure, step.Script)) { User = step.User });
}
