using Cairn.Activation.Files.Settings;

namespace Cairn.Activation.Files;

/// <summary>Plans what becomes of owned paths that are no longer wanted: what was there before comes back, and what is not Cairn's stays.</summary>
/// <param name="files">What is there.</param>
/// <param name="places">Where things are kept.</param>
/// <param name="plan">Takes the plan.</param>
internal sealed class AbandonedPaths(IFileView files, FilePlaces places, FilePlanDraft plan)
{
    internal void LetGo(IReadOnlyList<string> removed, IReadOnlyDictionary<string, OwnedPath> owned)
    {
        var gone = plan.Changes.Where(static change => change.After is NothingThere).Select(static change => change.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var path in removed)
        {
            var entry = owned[path];
            var present = files.At(path);
            if (entry.Installed is DirectoryThere)
            {
                LetDirectoryGo(path, entry, present, gone);
            }
            else if (entry.Merged is not null)
            {
                new MergedPaths(files, places, plan).LetGo(path, entry);
                gone.UnionWith(plan.Changes.Where(change => change.Path == path && change.After is NothingThere).Select(static change => change.Path));
            }
            else if (entry is { Found: false, IsSeed: false })
            {
                LetFileGo(path, entry, present, gone);
            }
        }
    }

    private void LetDirectoryGo(string path, OwnedPath entry, PathState present, HashSet<string> gone)
    {
        if (present is not DirectoryThere)
        {
            return;
        }

        var left = files.NamesIn(path).Select(name => Path.Combine(path, name)).Where(entryPath => !gone.Contains(entryPath));
        if (left.Any() || plan.Changes.Any(change => string.Equals(Path.GetDirectoryName(change.Path), path, StringComparison.Ordinal) && change.After is not NothingThere))
        {
            plan.Owned[path] = entry;
            return;
        }

        gone.Add(path);
        plan.Changes.Add(new PathChange(path, present, PathState.Nothing));
    }

    private void LetFileGo(string path, OwnedPath entry, PathState present, HashSet<string> gone)
    {
        if (!entry.Has(present) && present is not NothingThere)
        {
            KeepBoth(path, entry);
            return;
        }

        var before = entry.Before ?? PathState.Nothing;
        if (before.Equals(present))
        {
            return;
        }

        if (before is NothingThere)
        {
            gone.Add(path);
        }

        plan.Changes.Add(new PathChange(path, present, before) { Returning = entry.Backup, Saved = places.Saved(path) });
    }

    /// <summary>The ledger forgets the path; so what was there before goes where only people delete.</summary>
    private void KeepBoth(string path, OwnedPath entry)
    {
        if (entry.Backup is not { } backup)
        {
            plan.Notices.Add($"'{path}' was changed on the machine and stays.");
            return;
        }

        var aside = places.SetAside(path);
        plan.Changes.Add(new PathChange(aside, PathState.Nothing, files.At(backup)) { Returning = backup, IsBook = true });
        plan.Notices.Add($"'{path}' was changed on the machine and stays; what was there before Cairn is kept as '{aside}'.");
    }
}
