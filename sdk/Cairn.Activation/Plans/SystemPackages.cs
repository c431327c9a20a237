using Cairn.Activation.Apt;
using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Plans;

/// <summary>
/// Plans the packages of the distribution, which come before all else: they bring users, units and files that the rest of a plan is about.
/// The files that say where packages come from go with them.
/// </summary>
internal sealed class SystemPackages(Layout layout, MachineView machine, ICommands commands)
{
    private const string Settings = "apt";

    /// <summary>Makes the plan.</summary>
    /// <param name="next">The generation that is wanted; null for none.</param>
    /// <param name="ledger">What Cairn owns.</param>
    /// <param name="places">Where files are kept.</param>
    /// <returns>The plan; no stages when no package changes, and then files of APT are files like others.</returns>
    internal SystemPackagePlan Plan(Generation? next, Ledger ledger, FilePlaces places)
    {
        var folder = Path.Combine(layout.Files, Settings) + "/";
        var wanted = next is null ? [] : new WantedFiles(next.Closure, layout.Current, new Owners("", ""), machine.Conffiles)
            .Below(layout.Files, next.Manifest.Etc.Where(static file => file.Path.StartsWith(Settings + "/", StringComparison.Ordinal)));
        var (own, others) = (Part(ledger, path => path.StartsWith(folder, StringComparison.Ordinal)), Part(ledger, path => !path.StartsWith(folder, StringComparison.Ordinal)));
        var files = new FilePlanner(machine.Files, places).Plan(wanted, own);
        var sourcesChange = files.Changes.Count > 0;
        var apt = new AptPlanner(commands).Plan(new AptRequest
        {
            Next = next?.Manifest.Apt,
            Ledger = ledger.Packages,
            SourcesChange = sourcesChange,
            Places = sourcesChange && next is not null ? FutureSources.Prepare(layout, next, own.Keys) : new AptPlaces(Path.Combine(layout.State, "apt/lists")),
        });
        var refusals = apt.Refusals.Select(static finding => finding.ToString()).ToList();
        if (apt.Change is null)
        {
            return new SystemPackagePlan([], ledger with { Packages = apt.Ledger }, [], refusals, apt.Notices);
        }

        foreach (var (path, entry) in files.Owned)
        {
            others[path] = entry;
        }

        var after = ledger with { Packages = apt.Ledger, Paths = others };
        return new SystemPackagePlan(
            [new Stage(ActivationState.Recorded, [.. new Books(layout, machine.Files, places).Ledger(after)]), new Stage(ActivationState.Packages, [.. files.Changes, apt.Change])],
            after,
            files.Collisions,
            refusals,
            [.. apt.Notices, "packages of the distribution may bring files, users and units; what becomes of those is planned when they are there"]);
    }

    private static SortedDictionary<string, OwnedPath> Part(Ledger ledger, Func<string, bool> belongs) =>
        new(ledger.Paths.Where(entry => belongs(entry.Key)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
