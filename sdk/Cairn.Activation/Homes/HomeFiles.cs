using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Homes;

/// <summary>Turns a home of a manifest into the paths that it should have.</summary>
internal static class HomeFiles
{
    /// <summary>What a distribution puts into new homes. Nobody wrote it, so it is kept and replaced without a question.</summary>
    private const string Skeleton = "/etc/skel";

    internal static IEnumerable<WantedPath> Wanted(WantedFiles wanted, HomeAccount account, HomeEntry home, IFileView files)
    {
        var skeleton = new Dictionary<string, string>(StringComparer.Ordinal);
        Read(files, "", skeleton);
        var known = home.Files.Select(file => skeleton.TryGetValue(file.Path, out var hash) ? file with { KnownHashes = [.. file.KnownHashes ?? [], hash] } : file);
        return wanted.Below(account.Directory, known).Concat(home.Directories.Select(directory => Folder(account, directory)));
    }

    internal static IEnumerable<FileEntry> Of(Generation generation, string user) => Find(generation, user)?.Files ?? [];

    internal static HomeEntry? Find(Generation generation, string user) =>
        generation.Manifest.Homes.FirstOrDefault(home => string.Equals(home.User, user, StringComparison.Ordinal));

    private static WantedPath Folder(HomeAccount account, DirectoryEntry directory) =>
        new(Path.Combine(account.Directory, directory.Path), new DirectoryThere(Octal.Parse(directory.Mode), account.Uid, account.Gid));

    private static void Read(IFileView files, string folder, Dictionary<string, string> hashes)
    {
        foreach (var path in files.NamesIn(Path.Combine(Skeleton, folder)).Select(name => Path.Combine(folder, name)))
        {
            switch (files.At(Path.Combine(Skeleton, path)))
            {
                case FileThere file:
                    hashes[path] = file.Hash;
                    break;
                case DirectoryThere:
                    Read(files, path, hashes);
                    break;
                default:
                    break;
            }
        }
    }
}
