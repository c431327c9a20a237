using Cairn.Activation.Machines;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Apt;

/// <summary>Plans packages by asking APT what it would do; the answer, with every name and version, is what is then done.</summary>
internal sealed class AptPlanner(ICommands commands)
{
    private static readonly AptEntry s_nothing = new() { Packages = [], Removed = [] };

    internal AptPlan Plan(AptRequest request)
    {
        if (request.Next is null && request.Ledger is { Installed.Count: 0, Marked.Count: 0 })
        {
            return new AptPlan { Ledger = request.Ledger };
        }

        try
        {
            return Plan(request, PackageObserver.Architecture(commands));
        }
        catch (ActivationException refusal)
        {
            return new AptPlan { Ledger = request.Ledger, Refusals = [new Finding(refusal.Diagnostic, refusal.Facts)] };
        }
    }

    private AptPlan Plan(AptRequest request, string architecture)
    {
        var state = PackageObserver.State(commands, architecture);
        var next = request.Next ?? s_nothing;
        var wishes = new PackageWishes(next, request.Ledger, state, architecture);
        var notices = new List<string>();
        var dropped = wishes.Dropped.Count == 0 ? [] : Removable(wishes, architecture, notices);
        var arguments = wishes.Arguments(dropped);
        if (arguments.Count == 0)
        {
            return wishes.ToPlan(AptSimulation.Nothing, needsUpdate: false, dropped) with { Notices = notices };
        }

        var simulation = Simulate(arguments, next.InstallRecommends, request, architecture, out var needsUpdate, out var refusals);
        if (refusals.Count > 0)
        {
            return new AptPlan { Ledger = request.Ledger, Refusals = refusals };
        }

        notices.AddRange(simulation.Steps.Where(step => step.After is null && !wishes.MayGo(step.Name) && !next.Removed.Contains(step.Name, StringComparer.Ordinal))
            .Select(static step => $"package '{step.Name}' goes, because it does not fit what is declared"));
        return wishes.ToPlan(simulation, needsUpdate, dropped) with { Notices = notices };
    }

    /// <summary>Finds which of the packages that Cairn installed can go without taking packages with them that others installed or that are wanted.</summary>
    private List<string> Removable(PackageWishes wishes, string architecture, List<string> notices)
    {
        var removable = new List<string>();
        foreach (var package in wishes.Dropped)
        {
            var needing = Removal([package], wishes, architecture, withUnneeded: false)?.Where(name => !wishes.MayGo(name)).ToList();
            if (needing is { Count: 0 })
            {
                removable.Add(package);
            }
            else if (!wishes.IsWanted(package))
            {
                notices.Add($"package '{package}' stays, because {(needing is null ? "what is declared" : $"'{string.Join("', '", needing)}'")} needs it");
            }
        }

        return removable.Count == 0 ? [] : [.. Removal(removable, wishes, architecture, withUnneeded: true)?.Where(wishes.MayGo) ?? []];
    }

    /// <summary>Gets what goes when packages go while all that is declared is there; null if that cannot be.</summary>
    private IEnumerable<string>? Removal(IReadOnlyList<string> packages, PackageWishes wishes, string architecture, bool withUnneeded)
    {
        List<string> removals = [.. packages.Select(static name => name + "-")];
        var (succeeded, simulation) = Ask([.. wishes.Wanted, .. removals]);
        if (!succeeded && simulation.Unknown.Count > 0)
        {
            (succeeded, simulation) = Ask(removals); // Some of what is declared is not in the lists yet.
        }

        wishes.Learn(simulation.Chosen);
        return succeeded ? simulation.Steps.Where(static step => step.After is null).Select(static step => step.Name) : null;

        (bool, AptSimulation) Ask(IReadOnlyList<string> arguments)
        {
            var result = commands.Run(AptCommand.SimulateRemoval(arguments, withUnneeded));
            return (result.Succeeded, AptSimulation.Parse(result.Output, result.Errors, architecture));
        }
    }

    private AptSimulation Simulate(
        IReadOnlyList<string> arguments, bool withRecommends, AptRequest request, string architecture, out bool needsUpdate, out List<Finding> refusals)
    {
        needsUpdate = request.SourcesChange;
        var (result, simulation) = needsUpdate ? Fresh() : Once(places: null);
        if (simulation.Unknown.Count > 0 && !needsUpdate)
        {
            needsUpdate = true;
            (result, simulation) = Fresh();
        }

        refusals = [.. simulation.Unknown.Select(static unknown => new Finding(AptDiagnostics.Unknown, unknown.Key, unknown.Value))];
        if (!result.Succeeded && refusals.Count == 0)
        {
            refusals.Add(new Finding(AptDiagnostics.Unresolved, string.Join(' ', arguments), result.Excerpt));
        }

        return simulation;

        (CommandResult, AptSimulation) Once(AptPlaces? places)
        {
            var run = commands.Run(AptCommand.Simulate(arguments, withRecommends, places));
            return (run, AptSimulation.Parse(run.Output, run.Errors, architecture));
        }

        (CommandResult, AptSimulation) Fresh()
        {
            Directory.CreateDirectory(Path.Combine(request.Places.Lists, "partial"));
            var update = commands.Run(AptCommand.Update(request.Places));
            return update.Succeeded ? Once(request.Places) : throw AptDiagnostics.ListsUnreadable.Error(request.Places.SourceParts ?? "/etc/apt", update.Excerpt);
        }
    }
}
