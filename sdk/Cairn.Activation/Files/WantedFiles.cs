using Cairn.Activation.Apt;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Files;

/// <summary>Turns the files of a manifest into the paths that a machine should have.</summary>
/// <param name="closure">The folder of the system object.</param>
/// <param name="current">The link that leads to it once it is active.</param>
/// <param name="owners">The users and groups as they will be.</param>
/// <param name="conffiles">The files that the distribution's packages think are theirs.</param>
internal sealed class WantedFiles(string closure, string current, Owners owners, Conffiles conffiles)
{
    /// <summary>Gets what cannot be: files whose owner does not exist.</summary>
    internal List<string> Refusals { get; } = [];

    /// <summary>Gives the paths.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">What their paths are relative to.</param>
    /// <returns>The paths that can be.</returns>
    internal IReadOnlyList<WantedPath> Below(string folder, IEnumerable<FileEntry> files) =>
        [.. files.Select(file => Of(folder, file)).OfType<WantedPath>()];

    private WantedPath? Of(string folder, FileEntry file)
    {
        var path = Path.Combine(folder, file.Path);
        return file switch
        {
            { Target: { } target } => new WantedPath(path, new LinkThere(target)) { WhenOccupied = file.WhenOccupied, KnownHashes = file.KnownHashes ?? [] },
            { Placement: FilePlacement.Link } when conffiles.WantsFile(path) => Copy(path, file),
            { Placement: FilePlacement.Link } => new WantedPath(path, new LinkThere(Path.Combine(current, file.Source!))) { LinkedContent = Path.Combine(closure, file.Source!), WhenOccupied = file.WhenOccupied, KnownHashes = file.KnownHashes ?? [] },
            _ => Copy(path, file),
        };
    }

    private WantedPath? Copy(string path, FileEntry file)
    {
        var (uid, gid) = (owners.User(file.Owner), owners.Group(file.Group));
        if (uid is null || gid is null)
        {
            Refusals.Add(uid is null
                ? FileDiagnostics.UnknownOwner.Describe([path, "user", file.Owner!])
                : FileDiagnostics.UnknownOwner.Describe([path, "group", file.Group!]));
            return null;
        }

        var source = Path.Combine(closure, file.Source!);
        return new WantedPath(path, new FileThere(FileHash.Of(source), Octal.Parse(file.Mode ?? "0644"), uid.Value, gid.Value))
        {
            Source = source,
            Placement = file.Placement,
            WhenOccupied = file.WhenOccupied,
            KnownHashes = conffiles.IsUntouched(path) ? [.. file.KnownHashes ?? [], FileHash.Of(path)] : file.KnownHashes ?? [],
        };
    }
}
