using Cairn.Store.Manifests;

namespace Cairn.Activation.Apt;

/// <summary>Compares what is declared with what is installed and with what Cairn did; pure.</summary>
internal sealed class PackageWishes
{
    private readonly PackageLedger ledger;
    private readonly DpkgState state;
    private readonly HashSet<string> ours;
    private readonly List<WantedPackage> wanted;
    private readonly HashSet<string> names;
    private readonly List<string> unwanted;

    internal PackageWishes(AptEntry next, PackageLedger ledger, DpkgState state, string architecture)
    {
        (this.ledger, this.state) = (ledger, state);
        ours = ledger.Installed.Where(state.IsInstalled).ToHashSet(StringComparer.Ordinal);
        wanted = [.. next.Packages.Order(StringComparer.Ordinal).Select(text => WantedPackage.Parse(text, architecture))];
        names = wanted.Select(static package => package.Name).ToHashSet(StringComparer.Ordinal);
        names.UnionWith(ledger.Chosen.Where(chosen => names.Contains(chosen.Key)).Select(static chosen => chosen.Value));
        unwanted = [.. next.Removed.Select(text => WantedPackage.Parse(text, architecture).Name).Where(state.IsInstalled).Order(StringComparer.Ordinal)];
        Dropped = [.. ours.Where(name => !names.Contains(name) && !state.IsAutomatic(name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Gets the packages that Cairn installed because they were declared, which they no longer are.</summary>
    internal IReadOnlyList<string> Dropped { get; }

    /// <summary>Gets what is declared, as APT is asked for it.</summary>
    internal IEnumerable<string> Wanted => wanted.Select(static package => package.ToString());

    internal bool IsWanted(string name) => names.Contains(name);

    /// <summary>Learns which packages stand behind declared names that several provide.</summary>
    internal void Learn(IReadOnlyDictionary<string, string> chosen) => names.UnionWith(chosen.Values);

    /// <summary>Tells whether Cairn installed a package that is not declared any more.</summary>
    internal bool MayGo(string name) => ours.Contains(name) && !names.Contains(name);

    /// <summary>Gets what APT is asked for: <c>name</c>, <c>name=version</c>, and <c>name-</c> to remove.</summary>
    /// <param name="dropped">The packages to remove because nobody wants them any more.</param>
    internal IReadOnlyList<string> Arguments(IReadOnlyList<string> dropped)
    {
        var removed = unwanted.Concat(dropped).Distinct(StringComparer.Ordinal).Select(static name => name + "-").ToList();
        var open = wanted.Where(package => !package.IsSatisfiedBy(state)).ToList();
        // Also what is there already, where something changes: APT must not take it away to make room.
        return removed.Count + open.Count == 0 ? [] : [.. Wanted, .. removed];
    }

    /// <summary>Turns what APT would do into a plan, with marks and the ledger.</summary>
    internal AptPlan ToPlan(AptSimulation simulation, bool needsUpdate, IReadOnlyList<string> dropped)
    {
        Learn(simulation.Chosen);
        var steps = simulation.Steps.Select(Complete).ToDictionary(static step => step.Name, StringComparer.Ordinal);
        foreach (var name in names.Where(name => !steps.ContainsKey(name) && state.IsInstalled(name) && state.IsAutomatic(name)))
        {
            steps[name] = Marked(name, isAutomatic: false);
        }

        // Back to what they were: needed by others, or of no use to anybody but kept by them.
        var released = ledger.Marked.Concat(Dropped.Except(dropped, StringComparer.Ordinal)).Where(name => !names.Contains(name)).ToList();
        foreach (var name in released.Where(name => !steps.ContainsKey(name) && state.IsInstalled(name) && !state.IsAutomatic(name)))
        {
            steps[name] = Marked(name, isAutomatic: true);
        }

        List<PackageStep> sorted = [.. steps.Values.OrderBy(static step => step.Name, StringComparer.Ordinal)];
        return new AptPlan
        {
            Change = sorted.Count == 0 ? null : new PackageChange(sorted) { NeedsUpdate = needsUpdate },
            Ledger = After(sorted, simulation.Chosen),
        };
    }

    private PackageLedger After(List<PackageStep> steps, IReadOnlyDictionary<string, string> chosen)
    {
        var gone = steps.Where(static step => step.After is null).Select(static step => step.Name).ToHashSet(StringComparer.Ordinal);
        var installed = ours.Except(gone, StringComparer.Ordinal).Concat(steps.Where(static step => step is { Before: null, After: not null }).Select(static step => step.Name));
        var marked = ledger.Marked.Where(name => names.Contains(name) && !gone.Contains(name))
            .Concat(steps.Where(step => step is { Before: not null, After: not null, WasAutomatic: true, IsAutomatic: false } && !ours.Contains(step.Name)).Select(static step => step.Name));
        var choices = ledger.Chosen.Where(choice => wanted.Exists(package => package.Name == choice.Key) && !chosen.ContainsKey(choice.Key)).Concat(chosen);
        return ledger with
        {
            Installed = Sorted(installed),
            Marked = Sorted(marked),
            Chosen = new SortedDictionary<string, string>(choices.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        };
    }

    private static List<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private PackageStep Complete(PackageStep step) => step with
    {
        Before = state.VersionOf(step.Name),
        HadSettings = state.Find(step.Name) is { IsLeftover: true },
        WasAutomatic = state.IsAutomatic(step.Name),
        IsAutomatic = !names.Contains(step.Name) && (step.Before is null || state.IsAutomatic(step.Name)),
    };

    private PackageStep Marked(string name, bool isAutomatic)
    {
        var version = state.VersionOf(name);
        return new PackageStep(name, version, version) { WasAutomatic = !isAutomatic, IsAutomatic = isAutomatic };
    }
}
