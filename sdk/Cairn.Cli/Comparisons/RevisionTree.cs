using System.Formats.Tar;
using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Comparisons;

/// <summary>A revision of the fleet, in a folder below <c>artifacts</c> that stays for the next comparison. The repository itself is only read.</summary>
internal static class RevisionTree
{
    /// <summary>Makes the folder what the revision is.</summary>
    internal static async Task<FleetFolder> MakeAsync(FleetFolder fleet, string revision, CancellationToken cancellation)
    {
        var root = Directory.CreateDirectory(Path.Combine(fleet.Root, "artifacts", "cairn", "base")).FullName;
        var archive = Path.Combine(root, "..", $"{Path.GetRandomFileName()}.tar");
        try
        {
            var (exitCode, output) = await ExternalProgram.RunAsync(fleet.Root, "git", ["archive", "--format=tar", $"--output={archive}", "--end-of-options", revision], cancellation);
            if (exitCode != 0)
            {
                throw new CommandException(ExitCodes.Usage, $"'{revision}' is no revision that git can give: {output.Trim()}");
            }

            var files = await UnpackAsync(archive, root, cancellation);
            foreach (var file in FleetFiles.ListPlain(root).Where(file => !files.Contains(file)))
            {
                File.Delete(Path.Combine(root, file));
            }
        }
        finally
        {
            File.Delete(archive);
        }

        return new FleetFolder(root);
    }

    private static async Task<HashSet<string>> UnpackAsync(string archive, string root, CancellationToken cancellation)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        await using var input = File.OpenRead(archive);
        await using var reader = new TarReader(input);
        while (await reader.GetNextEntryAsync(copyData: false, cancellation) is { } entry)
        {
            var target = Path.GetFullPath(Path.Combine(root, entry.Name));
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && target.StartsWith(root + "/", StringComparison.Ordinal))
            {
                files.Add(Path.GetRelativePath(root, target));
                await WriteAsync(entry, target, cancellation);
            }
            else if (entry.EntryType == TarEntryType.SymbolicLink && target.StartsWith(root + "/", StringComparison.Ordinal))
            {
                files.Add(Path.GetRelativePath(root, target));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Delete(target);
                File.CreateSymbolicLink(target, entry.LinkName);
            }
        }

        return files;
    }

    /// <summary>Builds go by time stamps: what is the same stays as it is.</summary>
    private static async Task WriteAsync(TarEntry entry, string target, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await (entry.DataStream ?? Stream.Null).CopyToAsync(content, cancellation);
        var info = new FileInfo(target);
        if (info.LinkTarget is not null)
        {
            info.Delete();
        }

        var bytes = content.ToArray();
        var present = File.Exists(target) ? await File.ReadAllBytesAsync(target, cancellation) : null;
        if (present is null || !bytes.AsSpan().SequenceEqual(present))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await File.WriteAllBytesAsync(target, bytes, cancellation);
        }

        File.SetUnixFileMode(target, entry.Mode | UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
