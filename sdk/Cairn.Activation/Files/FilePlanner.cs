using Cairn.Store.Manifests;

namespace Cairn.Activation.Files;

/// <summary>Plans what becomes of files, from what is wanted, what is owned, and what is there.</summary>
/// <remarks>
/// What Cairn did not create it never deletes: it refuses, or keeps it and puts it back later. What it did create and somebody changed since
/// is not overwritten in silence either.
/// </remarks>
internal sealed class FilePlanner(IFileView files, FilePlaces places)
{
    private readonly List<PathChange> _changes = [];
    private readonly SortedDictionary<string, OwnedPath> _owned = new(StringComparer.Ordinal);
    private readonly List<PathCollision> _collisions = [];
    private readonly List<string> _notices = [];
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
            if (path.State is DirectoryThere)
            {
                PlaceDirectory(path);
            }
            else
            {
                Place(path, owned.GetValueOrDefault(path.Path));
            }
        }

        new AbandonedPaths(files, places, _changes, _owned, _notices).LetGo([.. removed.Where(path => !_made.Contains(path))], owned);
        return new FilePlan { Changes = [.. _changes], Owned = _owned, Collisions = [.. _collisions], Notices = [.. _notices] };
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
                _collisions.Add(new PathCollision(directory, present, state));
                return;
            }

            _changes.Add(new PathChange(directory, present, state) { Saved = places.Saved(directory) });
            _made.Add(directory);
            _owned[directory] = new OwnedPath { Installed = state };
        }
    }

    /// <summary>A directory is made when it is missing; from then on it is not Cairn's.</summary>
    private void PlaceDirectory(WantedPath wanted)
    {
        var present = files.At(wanted.Path);
        if (present is NothingThere)
        {
            _changes.Add(new PathChange(wanted.Path, present, wanted.State));
            _made.Add(wanted.Path);
        }
        else if (!files.IsDirectory(wanted.Path))
        {
            _collisions.Add(new PathCollision(wanted.Path, present, wanted.State));
        }
    }

    private void Place(WantedPath wanted, OwnedPath? owned)
    {
        var present = files.At(wanted.Path);
        var isOurs = owned is not null && (present is NothingThere || present.Equals(owned.Installed));
        if (present.Equals(wanted.State))
        {
            // The same was there already: it stays when Cairn goes.
            _owned[wanted.Path] = isOurs ? owned! : owned is null ? new OwnedPath { Installed = wanted.State, Found = true } : owned with { Installed = wanted.State };
        }
        else if (isOurs || present is NothingThere)
        {
            if (isOurs && present is NothingThere)
            {
                _notices.Add($"'{wanted.Path}' was removed by somebody else, and is put back.");
            }

            Change(wanted, present, places.Saved(wanted.Path));
            _owned[wanted.Path] = (owned ?? new OwnedPath { Installed = wanted.State }) with { Installed = wanted.State, Found = false };
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
            _notices.Add($"'{wanted.Path}' was edited on the machine and differs from the configuration; it stays as it is. Activate with --overwrite-edited to replace it.");
            _owned[wanted.Path] = owned;
            return;
        }

        var aside = places.SetAside(wanted.Path);
        _notices.Add($"'{wanted.Path}' was edited on the machine; that version is kept as '{aside}'.");
        Change(wanted, present, aside);
        _owned[wanted.Path] = owned with { Installed = wanted.State };
    }

    private void PlaceOverForeign(WantedPath wanted, OwnedPath? owned, PathState present)
    {
        var policy = present is FileThere file && wanted.KnownHashes.Contains(file.Hash, StringComparer.Ordinal) ? OccupiedPath.Backup : wanted.WhenOccupied;
        if (policy == OccupiedPath.Refuse || present is not (FileThere or LinkThere))
        {
            _collisions.Add(new PathCollision(wanted.Path, present, wanted.State));
            return;
        }

        var keeps = policy == OccupiedPath.Backup && present is FileThere;
        var saved = keeps ? places.Backup(wanted.Path) : places.Saved(wanted.Path);
        Change(wanted, present, saved);
        _owned[wanted.Path] = new OwnedPath
        {
            Installed = wanted.State,
            Backup = keeps ? saved : policy == OccupiedPath.Backup ? null : owned?.Backup,
            Before = policy == OccupiedPath.Backup ? present : owned?.Before,
        };
    }

    private void Change(WantedPath wanted, PathState present, string saved) =>
        _changes.Add(new PathChange(wanted.Path, present, wanted.State) { Source = wanted.Source, Bytes = wanted.Bytes, Saved = saved });
}
