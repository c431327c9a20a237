using Cairn.Store.Trees;

namespace Cairn.Sdk;

/// <summary>Makes the file tree of a piece of software for one system from its payloads.</summary>
internal sealed class PayloadUnpacker(DownloadCache cache, PayloadSettings settings)
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes a tree; the files stay in the work folder until it is deleted.</summary>
    internal async Task<StoreTree> MakeAsync(IReadOnlyList<Payload> payloads, CancellationToken cancellation)
    {
        var tree = new StoreTreeBuilder();
        foreach (var payload in payloads)
        {
            var folder = Path.Combine(settings.WorkFolder, Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(folder);
            var root = await UnpackAsync(payload, folder, cancellation).ConfigureAwait(false);
            foreach (var (from, to) in PayloadMap.Parse(payload.Map).Apply(payload.Source, FilesOf(root)))
            {
                tree.Add(to, Place(payload, Path.Combine(root, from), to));
            }
        }

        return tree.Build();
    }

    private async Task<string> UnpackAsync(Payload payload, string folder, CancellationToken cancellation)
    {
        var source = PayloadSource.Parse(payload.Software, payload.Source, settings.NpmRegistry);
        if (!source.IsFetched)
        {
            // The build has published a project to the folder by now.
            Copy(source.Kind == PayloadSourceKind.Publish ? Path.Combine(payload.Folder, "files") : Path.GetFullPath(source.Address, payload.Folder), folder, payload);
            return folder;
        }

        var file = await cache.GetAsync(payload, source, cancellation).ConfigureAwait(false);
        PayloadArchive.Unpack(file, source.FileName, new Unpacking(payload.Source, folder, settings.Limits), cancellation);

        // npm's archives have one folder around all files.
        return source.Kind == PayloadSourceKind.Npm && Directory.GetFileSystemEntries(folder) is [var only] && Directory.Exists(only) ? only : folder;
    }

    private static void Copy(string from, string to, Payload payload)
    {
        if (!Directory.Exists(from))
        {
            throw PayloadDiagnostics.Hostile(payload.Source, from, "is no folder");
        }

        foreach (var file in FilesOf(from))
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (new FileInfo(Path.Combine(from, file)).LinkTarget is { } link)
            {
                File.CreateSymbolicLink(target, link);
            }
            else
            {
                File.Copy(Path.Combine(from, file), target);
            }
        }
    }

    private static StoreTree Place(Payload payload, string file, string to)
    {
        if (new FileInfo(file).LinkTarget is { } target)
        {
            return TreeLinks.WhyOutside(to, target) is { } reason
                ? throw PayloadDiagnostics.Hostile(payload.Source, to, $"is a link to '{target}', {reason}")
                : StoreTree.Symlink(target);
        }

        if (to.StartsWith("bin/", StringComparison.Ordinal))
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | Execute);
        }

        return StoreTree.OnDisk(file);
    }

    /// <summary>Gives files and links; a link to a directory is a link, and not followed.</summary>
    private static List<string> FilesOf(string root)
    {
        var files = new List<string>();
        var open = new Stack<string>([root]);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry is DirectoryInfo && entry.LinkTarget is null)
                {
                    open.Push(entry.FullName);
                }
                else
                {
                    files.Add(Path.GetRelativePath(root, entry.FullName));
                }
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
