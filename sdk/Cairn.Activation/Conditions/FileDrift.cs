using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Store.Wire;

namespace Cairn.Activation.Conditions;

/// <summary>Finds files that are not what Cairn put there. What users may change, as seeds and keys beside Cairn's, is none.</summary>
internal static class FileDrift
{
    internal static IEnumerable<Deviation> Of(Ledger ledger, IFileView files)
    {
        foreach (var (path, owned) in ledger.Paths.Where(static entry => entry.Value is { IsSeed: false, Merged: null }))
        {
            if (Difference(owned.Installed, At(files, path)) is { } words)
            {
                yield return new Deviation("file", path, words);
            }
        }
    }

    /// <summary>A file may go, or change into something that cannot be read, while it is looked at.</summary>
    private static PathState? At(IFileView files, string path)
    {
        try
        {
            return files.At(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Difference(PathState installed, PathState? found) => (installed, found) switch
    {
        (_, null) => "cannot be read",
        (_, NothingThere) when installed is not NothingThere => "is missing",
        (FileThere wanted, FileThere there) when wanted.Hash != there.Hash => "was edited",
        (FileThere wanted, FileThere there) when wanted != there => $"is {there.Words} instead of {wanted.Words}",
        (LinkThere wanted, LinkThere there) when wanted != there => $"points to '{there.Target}' instead of '{wanted.Target}'",
        _ => installed.Equals(found) ? null : $"is {found.Words} instead of {installed.Words}",
    };
}
