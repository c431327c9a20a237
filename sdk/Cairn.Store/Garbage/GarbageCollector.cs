using Cairn.Store.Closures;
using Cairn.Store.Files;
using Cairn.Store.Objects;

namespace Cairn.Store.Garbage;

/// <summary>Deletes what no root, no open store and no kept object leads to.</summary>
/// <remarks>
/// Everything is decided before anything is touched, and decided and renamed away under the exclusive lock, so no writer can be
/// given an object that then goes. Deleting the renamed trees happens without the lock; killed there, the next collection goes on.
/// </remarks>
internal sealed class GarbageCollector(StoreFolder folder, Session session, ObjectRecords records, DerivedFiles derived, StoreSettings settings)
{
    internal GarbagePlan Preview(CancellationToken cancellation)
    {
        using var alone = folder.Exclude(cancellation);
        return Plan(cancellation);
    }

    internal GarbagePlan Collect(CancellationToken cancellation)
    {
        session.Begin(cancellation);
        GarbagePlan plan;
        List<string> trash = [];
        using (folder.Exclude(cancellation))
        {
            plan = Plan(cancellation);
            settings.Faults(StoreStep.CollectionPlanned);
            foreach (var path in plan.Objects)
            {
                trash.Add(session.NewWorkPath());
                ObjectWriter.MoveAway(folder.PathOf(path), trash[^1]);
                settings.Faults(StoreStep.ObjectMovedAway);
                records.Delete(path);
                settings.Faults(StoreStep.RecordDeleted);
                derived.DeleteAll(path);
            }

            foreach (var name in plan.StaleRoots)
            {
                File.Delete(Path.Combine(folder.Roots, name));
                settings.Faults(StoreStep.RootDeleted);
            }

            foreach (var leftover in plan.Leftovers)
            {
                trash.Add(session.NewWorkPath());
                Disk.Rename(leftover, trash[^1]);
            }
        }

        settings.Faults(StoreStep.CollectionUnlocked);
        foreach (var path in trash)
        {
            Disk.DeleteTree(path);
            settings.Faults(StoreStep.TrashDeleted);
        }

        return plan;
    }

    private GarbagePlan Plan(CancellationToken cancellation)
    {
        var roots = new GarbageRoots(folder).List();
        var (alive, dead) = Sessions();
        var kept = roots.SelectMany(root => root.Objects).Concat(alive.SelectMany(Session.KeptBy));
        var reached = new ReferenceGraph(folder, records).Reach(kept, cancellation);
        var objects = folder.List().Where(path => !reached.Contains(path)).ToList();
        var bytes = objects.Sum(path => records.Find(path)?.Object.NarSize ?? 0);
        return new GarbagePlan(
            objects,
            [.. roots.Where(root => root.IsStale).Select(root => root.Name)],
            [.. dead.Concat(TemporaryFiles()).Concat(records.Orphans()).Concat(derived.Orphans()).Order(StringComparer.Ordinal)],
            bytes);
    }

    private (IReadOnlyList<string> Alive, IReadOnlyList<string> Dead) Sessions()
    {
        var byLife = Directory.EnumerateDirectories(folder.Staging)
            .ToLookup(home => string.Equals(home, session.Home, StringComparison.Ordinal) || Session.IsAlive(home));
        return ([.. byLife[true]], [.. byLife[false]]);
    }

    private IEnumerable<string> TemporaryFiles() =>
        Directory.EnumerateFileSystemEntries(folder.Roots, ".*.tmp", Disk.Everything)
            .Concat(Directory.EnumerateFileSystemEntries(folder.Records, ".*.tmp", Disk.Everything));
}
