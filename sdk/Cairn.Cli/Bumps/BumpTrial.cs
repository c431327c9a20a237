using System.Text;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Bumps;

/// <summary>Tries one bump after the other, each on top of those that were kept.</summary>
internal sealed class BumpTrial(FleetFolder fleet, ScratchTree tree, FallbackTarget fallbacks, TimeProvider clock)
{
    /// <summary>Builds the machines that bumps concern as they are: what fails before a bump is not its fault.</summary>
    internal async Task EnsureGreenAsync(IEnumerable<Bump> bumps, CancellationToken cancellation)
    {
        await tree.SynchronizeAsync(cancellation);
        var concerned = bumps.SelectMany(Concerned).Distinct().OrderBy(static machine => machine.Name, StringComparer.Ordinal);
        var failures = await MachineBuilds.FailuresAsync(tree.Root, concerned, cancellation);
        if (failures.Count > 0)
        {
            throw new CommandException(
                ExitCodes.Configuration,
                $"{string.Join(", ", failures.Select(static f => $"'{f.Machine.Name}'"))} {(failures.Count == 1 ? "does" : "do")} not build before any bump: {failures[0].Error} Make the fleet build first.");
        }
    }

    /// <summary>Tries a bump; when it cannot be kept, the fleet is as before.</summary>
    /// <returns>What became of it, and the files that changed.</returns>
    internal async Task<(BumpOutcome Outcome, IReadOnlyList<string> Files)> TryAsync(Bump bump, CancellationToken cancellation)
    {
        await tree.SynchronizeAsync(cancellation);
        var stated = Apply(bump);
        var failures = await MachineBuilds.FailuresAsync(tree.Root, Concerned(bump), cancellation);
        if (failures.Count == 0)
        {
            return Keep(BumpOutcome.Kept(bump), stated);
        }

        var systems = failures.Select(static failure => failure.Machine.System).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var reason = Shortened(failures[0].Error);
        var isPossible = bump.Channel == VersionChannel.Unstable && HasStable(bump.Package);
        var line = isPossible ? FallbackFile.Line(bump, systems, reason, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) : null;
        if (line is not null && fallbacks.FindOrNull(tree.Root) is { } file)
        {
            tree.Write(file.Path, Encoding.UTF8.GetBytes(file.With(line).Text));
            var still = await MachineBuilds.FailuresAsync(tree.Root, failures.Select(static failure => failure.Machine), cancellation);
            if (still.Count == 0)
            {
                return Keep(new BumpOutcome(bump, BumpOutcomeKind.FellBack, systems, reason, null), [.. stated, file.Path]);
            }

            line = null; // It does not help.
        }

        await tree.SynchronizeAsync(cancellation);
        return (new BumpOutcome(bump, BumpOutcomeKind.HeldBack, [], reason, line), []);
    }

    private static string Shortened(string error) => error.Length <= 200 ? error : $"{error[..199]}…";

    private (BumpOutcome Outcome, IReadOnlyList<string> Files) Keep(BumpOutcome outcome, IReadOnlyCollection<string> stated)
    {
        var files = tree.Changed(stated);
        tree.Promote(files);
        return (outcome, files);
    }

    private List<string> Apply(Bump bump)
    {
        var stated = new List<string>();
        foreach (var file in VersionsFile.ReadAll(tree.Root))
        {
            if (file.Entries.FirstOrDefault(entry => entry.Package == bump.Package && entry.Channel == bump.Channel) is { } entry)
            {
                tree.Write(file.Path, Encoding.UTF8.GetBytes(file.With(entry, bump.To)));
                stated.Add(file.Path);
            }
        }

        if (bump.Channel == VersionChannel.Unstable && fallbacks.FindOrNull(tree.Root) is { } fallback)
        {
            tree.Write(fallback.Path, Encoding.UTF8.GetBytes(fallback.WithoutEndedBy(bump.Package, bump.To).Text));
            stated.Add(fallback.Path);
        }

        return stated;
    }

    private bool HasStable(string package) =>
        VersionsFile.ReadAll(tree.Root).SelectMany(static file => file.Entries).Any(entry => entry.Package == package && entry.Channel == VersionChannel.Stable);

    /// <summary>Gets the machines whose lock file names a package; all of them when none does.</summary>
    private List<FleetMachine> Concerned(Bump bump)
    {
        var machines = fleet.Machines;
        var concerned = machines.Where(machine => fleet.Locks(machine, bump.Package)).ToList();
        return concerned.Count > 0 ? concerned : [.. machines];
    }
}
