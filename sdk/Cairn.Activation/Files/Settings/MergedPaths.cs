using System.Text.Json;

namespace Cairn.Activation.Files.Settings;

/// <summary>Plans what becomes of settings files that Cairn shares with programs.</summary>
/// <param name="files">What is there.</param>
/// <param name="places">Where things are kept.</param>
/// <param name="plan">Takes the plan.</param>
internal sealed class MergedPaths(IFileView files, FilePlaces places, FilePlanDraft plan)
{
    private static readonly SortedDictionary<string, MergedKey> s_none = new(StringComparer.Ordinal);

    internal void Place(WantedPath wanted, OwnedPath? owned)
    {
        var present = files.At(wanted.Path);
        var wasWhole = owned is { Merged: null } && present.Equals(owned.Installed);
        if (!wasWhole && present is not (FileThere or NothingThere))
        {
            plan.Collisions.Add(new PathCollision(wanted.Path, present, wanted.State));
            return;
        }

        var text = wasWhole || present is NothingThere ? [] : files.Read(wanted.Path);
        if (Merge(wanted.Path, text, wanted.Bytes ?? files.Read(wanted.Source!), owned?.Merged ?? s_none) is not { } merge)
        {
            return;
        }

        foreach (var key in merge.Changed)
        {
            plan.Notices.Add($"'{key}' in '{wanted.Path}' was changed on the machine, and is set as the configuration says.");
        }

        var isFirst = owned?.Merged is null && present is FileThere && !wasWhole;
        var state = present is FileThere there && !wasWhole ? there with { Hash = FileHash.Of(merge.Text) } : ((FileThere)wanted.State) with { Hash = FileHash.Of(merge.Text) };
        var saved = isFirst ? places.Backup(wanted.Path) : places.Saved(wanted.Path);
        var changes = !present.Equals(state);
        if (changes)
        {
            plan.Changes.Add(new PathChange(wanted.Path, present, state) { Bytes = merge.Text, Saved = saved });
        }

        plan.Owned[wanted.Path] = new OwnedPath
        {
            Installed = state,
            Merged = merge.Keys,
            Backup = isFirst && changes ? saved : owned?.Backup,
            Before = isFirst ? present : owned?.Before,
        };
    }

    /// <summary>Cairn's keys go; the file goes with them only if Cairn made it and nothing else is in it.</summary>
    internal void LetGo(string path, OwnedPath owned)
    {
        if (files.At(path) is not FileThere present || Merge(path, files.Read(path), [], owned.Merged!) is not { } merge)
        {
            return;
        }

        PathState state = merge.IsEmpty && owned.Before is null ? PathState.Nothing : present with { Hash = FileHash.Of(merge.Text) };
        if (!present.Equals(state))
        {
            plan.Changes.Add(new PathChange(path, present, state) { Bytes = state is NothingThere ? null : merge.Text, Saved = places.Saved(path) });
        }
    }

    private SettingsMerge? Merge(string path, byte[] present, byte[] wanted, IReadOnlyDictionary<string, MergedKey> owned)
    {
        try
        {
            return SettingsMerge.Of(present, wanted, owned);
        }
        catch (JsonException error)
        {
            plan.Refusals.Add($"'{path}' cannot be merged with: {error.Message.TrimEnd('.')}. Correct it, or move it away.");
            return null;
        }
    }
}
