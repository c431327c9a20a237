using Cairn.Activation.Files;
using Cairn.Activation.Machines;
using Cairn.Store;
using Cairn.Store.Garbage;

namespace Cairn.Activation.Generations;

/// <summary>Lets old generations go, and from the store what no generation needs.</summary>
internal static class Collection
{
    internal static void Run(Layout layout, int keep, bool dryRun, TextWriter output, string processes = "/proc")
    {
        var list = new GenerationList(layout);
        var kept = list.Numbers.TakeLast(keep).Concat([list.Current ?? 0, list.Confirmed ?? 0]).ToHashSet();
        foreach (var number in list.Numbers.Where(number => !kept.Contains(number)))
        {
            output.WriteLine($"{(dryRun ? "would remove" : "removed")} generation {number}");
            if (!dryRun)
            {
                DurableFiles.Remove(layout.Generation(number));
            }
        }

        if (!dryRun)
        {
            ClosureLists.RemoveUnknown(layout, list);
        }

        if (!Directory.Exists(layout.Store))
        {
            // A home that came with its machine has its closures in the machine's store.
            return;
        }

        using var store = LocalStore.Open(layout.Store, Path.Combine(layout.State, "store"));
        foreach (var number in list.Numbers)
        {
            if (!kept.Contains(number))
            {
                // Only a dry run finds such; whatever collects next follows it again.
                store.Roots.Unfollow(layout.Generation(number));
            }
            else if (Path.GetDirectoryName(list.ClosureOf(number)) == layout.Store)
            {
                store.Roots.Follow(layout.Generation(number));
            }
        }

        // What runs keeps its files even if no generation has them any more; so does a home that could not be switched with its machine.
        var running = RunningObjects.Find(layout.Store, processes).Concat(OfHomes(layout)).Distinct().Select(path => (Name: RootName.Parse($"running-{path.Digest}"), Path: path)).ToList();
        running.ForEach(used => store.Roots.Pin(used.Name, used.Path));
        var plan = dryRun ? store.PlanCollection() : store.Collect();
        running.ForEach(used => store.Roots.Remove(used.Name));
        output.WriteLine($"{(dryRun ? "would free" : "freed")} {plan.Objects.Count} objects, {plan.Bytes / 1024 / 1024} MiB");
    }

    /// <summary>Users may have made these links lead anywhere; what is no object of the store is none of this.</summary>
    private static IEnumerable<StorePath> OfHomes(Layout layout) =>
        from home in new GenerationList(layout).Now?.Manifest.Homes ?? []
        let list = new GenerationList(Layout.OfHome(home.Directory, ""))
        where list.Current is not null
        let target = new FileInfo(Layout.OfHome(home.Directory, "").Generation(list.Current!.Value)).LinkTarget
        where Path.GetDirectoryName(target) == layout.Store
        let path = StorePath.TryParse(Path.GetFileName(target)!, out var found) ? found : null
        where path is not null && Path.Exists(target)
        select path;
}
