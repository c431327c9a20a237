using Cairn.Activation.Files.Settings;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Files;

/// <summary>Plans what becomes of files, from what is wanted, what is owned, and what is there.</summary>
/// <remarks>
/// What Cairn did not create it never deletes: it refuses, or keeps it and puts it back later. What it did create and somebody changed since
/// is not overwritten in silence either.
/// </remarks>
internal sealed class FilePlanner(IFileView files, FilePlaces places)
{
    private readonly FilePlanDraft _plan = new();
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>Makes the plan.</summary>
    /// <param name="wanted">What the next generation wants; each path once.</param>
    /// <param name="owned">What the ledger says.</param>
    /// <returns>The plan.</returns>
    internal FilePlan Plan(IReadOnlyList<WantedPath> wanted, IReadOnlyDictionary<string, OwnedPath> owned)
    {
        var removed = owned.Keys.Except(wanted.Select(static path => path.Path), StringComparer.Ordinal)
            .OrderByDescending(static path => path, StringComparer.Ordinal).ToList();
        foreach (var path in wanted.OrderBy(static path => path.Path, StringComparer.Ordinal))
        {
            MakeParents(path, owned);
            PlaceByKind(path, owned.GetValueOrDefault(path.Path));
        }

        new AbandonedPaths(files, places, _plan).LetGo([.. removed.Where(path => !_made.Contains(path))], owned);
        return _plan.Finish();
    }

    private void PlaceByKind(WantedPath wanted, OwnedPath? owned)
    {
        switch (wanted)
        {
            case { State: DirectoryThere }:
                PlaceDirectory(wanted);
                break;
            case { Placement: FilePlacement.Seed }:
                PlaceSeed(wanted, owned);
                break;
            case { Placement: FilePlacement.Merge }:
                new MergedPaths(files, places, _plan).Place(wanted, owned is { IsSeed: true } ? null : owned);
                break;
            default:
                // A seed is its user's, and so is what is left of a file that was merged.
                Place(wanted, owned is { IsSeed: true } or { Merged: not null } ? null : owned);
                break;
        }
    }

    /// <summary>A seed comes once. What is there already, or was removed since, is for its user to decide.</summary>
    private void PlaceSeed(WantedPath wanted, OwnedPath? owned)
    {
        if (owned is { IsSeed: false })
        {
            new AbandonedPaths(files, places, _plan).LetGo([wanted.Path], new Dictionary<string, OwnedPath>(StringComparer.Ordinal) { [wanted.Path] = owned });
        }
        else if (owned is null && files.At(wanted.Path) is NothingThere and var present)
        {
            Change(wanted, present, places.Saved(wanted.Path));
        }

        // What Cairn itself had there makes way for the seed in one step.
        if (_plan.Changes.FindIndex(change => change.Path == wanted.Path && change.After is NothingThere) is >= 0 and var index)
        {
            _plan.Changes[index] = new PathChange(wanted.Path, _plan.Changes[index].Before, wanted.State) { Source = wanted.Source, Bytes = wanted.Bytes, Saved = places.Saved(wanted.Path) };
        }

        _plan.Owned[wanted.Path] = new OwnedPath { Installed = wanted.State, IsSeed = true };
    }

    /// <summary>Directories that are missing are Cairn's, and go when nothing is in them any more.</summary>
    private void MakeParents(WantedPath wanted, IReadOnlyDictionary<string, OwnedPath> owned)
    {
        var missing = new Stack<string>();
        for (var parent = Path.GetDirectoryName(wanted.Path)!; !files.IsDirectory(parent) && !_made.Contains(parent); parent = Path.GetDirectoryName(parent)!)
        {
            missing.Push(parent);
        }

        foreach (var directory in missing)
        {
            var present = files.At(directory);
            var state = new DirectoryThere(places.DirectoryMode, places.Uid, places.Gid);
            if (present is not NothingThere && !owned.ContainsKey(directory))
            {
                _plan.Collisions.Add(new PathCollision(directory, present, state));
                return;
            }

            _plan.Changes.Add(new PathChange(directory, present, state) { Saved = places.Saved(directory) });
            _made.Add(directory);
            _plan.Owned[directory] = new OwnedPath { Installed = state };
        }
    }

    /// <summary>A directory is made when it is missing; from then on it is not Cairn's.</summary>
    private void PlaceDirectory(WantedPath wanted)
    {
        var present = files.At(wanted.Path);
        if (present is NothingThere)
        {
            _plan.Changes.Add(new PathChange(wanted.Path, present, wanted.State));
            _made.Add(wanted.Path);
        }
        else if (!files.IsDirectory(wanted.Path))
        {
            _plan.Collisions.Add(new PathCollision(wanted.Path, present, wanted.State));
        }
    }

    private void Place(WantedPath wanted, OwnedPath? owned)
    {
        var present = files.At(wanted.Path);
        var isOurs = owned is not null && (present is NothingThere || owned.Has(present));
        if (present.Equals(wanted.State))
        {
            // The same was there already: it stays when Cairn goes.
            _plan.Owned[wanted.Path] = isOurs ? owned! : owned is null ? new OwnedPath { Installed = wanted.State, Found = true } : owned with { Installed = wanted.State };
        }
        else if (isOurs || present is NothingThere)
        {
            if (isOurs && present is NothingThere)
            {
                _plan.Notices.Add($"'{wanted.Path}' was removed by somebody else, and is put back.");
            }

            Change(wanted, present, places.Saved(wanted.Path));
            _plan.Owned[wanted.Path] = (owned ?? new OwnedPath { Installed = wanted.State }) with { Installed = wanted.State, Found = false, Former = wanted.MayComeBack && present is FileThere ? present : null };
        }
        else if (owned is not null && present is FileThere && owned.Installed is FileThere)
        {
            PlaceOverEdited(wanted, owned, present);
        }
        else
        {
            PlaceOverForeign(wanted, owned, present);
        }
    }

    /// <summary>Somebody edited a copy: that is kept as it is while the configuration stays the same, and kept aside when it does not.</summary>
    private void PlaceOverEdited(WantedPath wanted, OwnedPath owned, PathState present)
    {
        if (owned.Installed.Equals(wanted.State) && !places.OverwriteEdited)
        {
            _plan.Notices.Add($"'{wanted.Path}' was edited on the machine and differs from the configuration; it stays as it is. Activate with --overwrite-edited to replace it.");
            _plan.Owned[wanted.Path] = owned;
            return;
        }

        var aside = places.SetAside(wanted.Path);
        _plan.Notices.Add($"'{wanted.Path}' was edited on the machine; that version is kept as '{aside}'.");
        Change(wanted, present, aside);
        _plan.Owned[wanted.Path] = owned with { Installed = wanted.State };
    }

    private void PlaceOverForeign(WantedPath wanted, OwnedPath? owned, PathState present)
    {
        var policy = (present, wanted.WhenOccupied) switch
        {
            (FileThere file, _) when wanted.KnownHashes.Contains(file.Hash, StringComparer.Ordinal) => OccupiedPath.Backup,
            (FileThere file, OccupiedPath.Adopt) when wanted.ContentHash() == file.Hash => OccupiedPath.Replace,
            (_, OccupiedPath.Adopt) => OccupiedPath.Refuse,
            var (_, asked) => asked,
        };
        if (policy == OccupiedPath.Refuse || present is not (FileThere or LinkThere))
        {
            _plan.Collisions.Add(new PathCollision(wanted.Path, present, wanted.State));
            return;
        }

        var keeps = policy == OccupiedPath.Backup && present is FileThere;
        var saved = keeps ? places.Backup(wanted.Path) : places.Saved(wanted.Path);
        Change(wanted, present, saved);
        _plan.Owned[wanted.Path] = new OwnedPath
        {
            Installed = wanted.State,
            Backup = keeps ? saved : policy == OccupiedPath.Backup ? null : owned?.Backup,
            Before = policy == OccupiedPath.Backup ? present : owned?.Before,
        };
    }

    private void Change(WantedPath wanted, PathState present, string saved) =>
        _plan.Changes.Add(new PathChange(wanted.Path, present, wanted.State) { Source = wanted.Source, Bytes = wanted.Bytes, Saved = saved });
}
