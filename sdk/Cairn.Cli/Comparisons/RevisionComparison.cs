using Cairn.Cli.Builds;
using Cairn.Cli.Deployments;
using Cairn.Cli.Fleets;
using Cairn.Deployment.Comparisons;
using Cairn.Deployment.Runs;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Cli.Comparisons;

/// <summary>Builds machines as they are and as a revision has them, and compares the closures. No machine is asked.</summary>
internal static class RevisionComparison
{
    /// <summary>Compares.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="machines">The machines that are meant.</param>
    /// <param name="tags">The tags by which they are; null for none. Machines that only the revision has are told when they are meant by these.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="cancellation">Stops.</param>
    internal static async Task<IReadOnlyList<ComparedMachine>> RunAsync(FleetFolder fleet, IReadOnlyList<FleetMachine> machines, TagExpression? tags, string revision, CancellationToken cancellation)
    {
        var tree = await RevisionTree.MakeAsync(fleet, revision, cancellation);
        var present = fleet.Machines.Select(static machine => machine.Name).ToHashSet(StringComparer.Ordinal);
        var gone = tree.Machines.Where(machine => !present.Contains(machine.Name) && tags?.Holds(DeployedMachine.Read(tree, machine).Tags) is true).ToList();
        var names = machines.Select(static machine => machine.Name).ToHashSet(StringComparer.Ordinal);

        // What the base is locked to is what it was; a build in CI is not to fail because the SDK here is another.
        var before = await FleetBuild.RunAsync(tree, [.. tree.Machines.Where(machine => names.Contains(machine.Name))], cancellation, "ClosureLockedMode=false", "RestoreLockedMode=false");
        var after = await FleetBuild.RunAsync(fleet, machines, cancellation);
        return
        [
            .. machines.Select(machine =>
                after.Failures.FirstOrDefault(failure => failure.Machine == machine.Name) is { Machine: not null } failed ? new ComparedMachine(machine.Name, [], failed.Error)
                : before.Failures.FirstOrDefault(failure => failure.Machine == machine.Name) is { Machine: not null } broken ? new ComparedMachine(machine.Name, [], $"in '{revision}': {broken.Error}")
                : Compare(machine.Name, Of(before, machine), Of(after, machine)!)),
            .. gone.Select(static machine => new ComparedMachine(machine.Name, []) { IsGone = true }),
        ];
    }

    private static BuiltClosure? Of(FleetBuild build, FleetMachine machine) => build.Closures.FirstOrDefault(closure => closure.Machine == machine.Name);

    private static ComparedMachine Compare(string machine, BuiltClosure? before, BuiltClosure after)
    {
        using var store = LocalStore.Open(after.Store);
        var next = ComparedSystem.Of(store, Closure.Read(after.ClosureFile));
        if (before is null)
        {
            return new ComparedMachine(machine, Comparison.Of(old: null, next)) { IsNew = true };
        }

        using var earlier = LocalStore.Open(before.Store);
        return new ComparedMachine(machine, Comparison.Of(ComparedSystem.Of(earlier, Closure.Read(before.ClosureFile)), next));
    }
}
