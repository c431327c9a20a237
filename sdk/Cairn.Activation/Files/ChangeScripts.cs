using Cairn.Activation.Generations;
using Cairn.Activation.Hosts;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Files;

/// <summary>The scripts that files have for when they change. A file that only its generation switches changes by its content.</summary>
internal sealed class ChangeScripts
{
    private readonly List<CommandRun> _toUndo = [];
    private readonly List<CommandRun> _toApply = [];

    /// <summary>Finds the scripts to run.</summary>
    /// <param name="folder">What the paths of files are relative to.</param>
    /// <param name="now">The generation that is active; null before the first.</param>
    /// <param name="next">The generation that is wanted; null for none.</param>
    /// <param name="files">Gives the files of a generation.</param>
    /// <param name="changes">What becomes of files.</param>
    internal ChangeScripts(string folder, Generation? now, Generation? next, Func<Generation, IEnumerable<FileEntry>> files, IReadOnlyList<PathChange> changes)
    {
        var before = now is null ? [] : files(now).ToDictionary(static file => file.Path, StringComparer.Ordinal);
        var changed = changes.Select(static change => change.Path).ToHashSet(StringComparer.Ordinal);
        if (next is null)
        {
            return;
        }

        foreach (var file in files(next).Where(static file => file.OnChange is not null))
        {
            var old = before.GetValueOrDefault(file.Path);
            var path = Path.Combine(folder, file.Path);
            if (changed.Contains(path) || !IsSame(now, old, next, file))
            {
                _toApply.Add(new CommandRun(Path.Combine(next.Closure, file.OnChange!), []) { After = path });
                if (old?.OnChange is { } script)
                {
                    _toUndo.Add(new CommandRun(Path.Combine(now!.Closure, script), []) { After = path, OnlyToUndo = true });
                }
            }
        }
    }

    /// <summary>Gets what runs on the way back; it stands before the files, so that it runs after they are as they were.</summary>
    internal IReadOnlyList<CommandRun> ToUndo => _toUndo;

    /// <summary>Gets what runs after the files changed.</summary>
    internal IReadOnlyList<CommandRun> ToApply => _toApply;

    private static bool IsSame(Generation? now, FileEntry? old, Generation next, FileEntry file) => (now, old) switch
    {
        (null, _) or (_, null) => false,
        (_, { Source: { } one }) when file.Source is { } other => string.Equals(FileHash.Of(Path.Combine(now.Closure, one)), FileHash.Of(Path.Combine(next.Closure, other)), StringComparison.Ordinal),
        _ => string.Equals(old.Target, file.Target, StringComparison.Ordinal) && string.Equals(old.Source, file.Source, StringComparison.Ordinal),
    };
}
