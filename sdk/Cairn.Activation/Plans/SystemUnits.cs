using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Plans;

/// <summary>Plans the units of the whole machine, or of one user. Without units in either generation systemd is not even asked.</summary>
internal sealed class SystemUnits(ICommands commands)
{
    /// <summary>Gets whose units they are.</summary>
    internal UnitScope Scope { get; init; } = UnitScope.System;

    /// <summary>Gets where they lie.</summary>
    internal UnitFolders Folders { get; init; } = UnitFolders.OfSystem;

    /// <summary>Gets what finds them in a generation.</summary>
    internal Func<Generation, IEnumerable<UnitEntry>> Entries { get; init; } = static generation => generation.Manifest.Units;

    /// <summary>Gets the units whose definitions, made by hand before Cairn had those names, come back.</summary>
    internal IReadOnlySet<string> Returning { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    private static readonly string[] s_managerSettings = ["systemd/system.conf", "systemd/system.conf.d/"];

    /// <summary>Makes the plan.</summary>
    /// <param name="now">The generation that the machine is on; null before the first.</param>
    /// <param name="next">The generation that is wanted; null for none.</param>
    /// <param name="requests">What secrets that changed ask for.</param>
    /// <param name="enabledBefore">Which units of the distribution were enabled before Cairn came.</param>
    /// <param name="changesElsewhere">Whether anything but units changes.</param>
    /// <returns>The plan.</returns>
    internal SystemUnitPlan Plan(Generation? now, Generation? next, UnitRequests requests, IReadOnlyDictionary<string, bool> enabledBefore, bool changesElsewhere)
    {
        var (old, wanted) = (Read(now), Read(next));
        if (!old.Sources.Any() && !wanted.Sources.Any() && enabledBefore.Count + requests.Restart.Count + requests.Reload.Count == 0)
        {
            return new SystemUnitPlan(new UnitPlan(), [], [], enabledBefore);
        }

        var observer = new SystemdObserver(commands, Scope, Folders);
        var plan = UnitPlanner.Plan(new UnitSituation
        {
            Old = old,
            New = wanted,
            Folders = Folders,
            States = observer.Observe(old, wanted, [.. requests.Restart, .. requests.Reload, .. enabledBefore.Keys]),
            Requests = requests,
            EnabledOriginally = enabledBefore,
            ChangesElsewhere = changesElsewhere,
            Returning = Returning,
            ReexecutesManager = ManagerSettings(now) != ManagerSettings(next),
        });
        return new SystemUnitPlan(plan, plan.Before.Count > 0 ? observer.Failing() : [], [.. Units.Effects.UnitEffects.Refusals(wanted)], Remember(plan, wanted, enabledBefore));
    }

    private UnitSet Read(Generation? generation) => generation is null
        ? UnitSet.Empty
        : UnitSet.Of(Entries(generation), path => File.ReadAllText(Path.Combine(generation.Closure, path)));

    /// <summary>Remembers how units were before the first time that Cairn enabled or disabled them.</summary>
    private static SortedDictionary<string, bool> Remember(UnitPlan plan, UnitSet wanted, IReadOnlyDictionary<string, bool> before)
    {
        var remembered = new SortedDictionary<string, bool>(before.Where(entry => wanted.Exact(entry.Key)?.Entry.Enabled is not null).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var change in plan.Enablements.Where(change => wanted.Exact(change.Name)?.Entry.Enabled is not null))
        {
            remembered.TryAdd(change.Name, change.WasEnabled ?? !change.Enable);
        }

        return remembered;
    }

    private static string ManagerSettings(Generation? generation) => generation is null ? "" : string.Join('\n', generation.Manifest.Etc
        .Where(static file => file.Source is not null && s_managerSettings.Any(setting => file.Path.StartsWith(setting, StringComparison.Ordinal)))
        .Select(file => $"{file.Path} {FileHash.Of(Path.Combine(generation.Closure, file.Source!))}"));
}
