using Cairn.Activation.Files;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Accounts;

/// <summary>A home directory is made, with a copy of the skeleton in it.</summary>
/// <param name="User">Whose it is.</param>
/// <param name="Directory">Where it is.</param>
/// <param name="Uid">Its owner.</param>
/// <param name="Gid">Its group.</param>
/// <param name="Skeleton">What is copied.</param>
internal sealed record HomeMade(string User, string Directory, uint Uid, uint Gid, string Skeleton) : Effect
{
    internal override string Words => $"make the home '{Directory}' of '{User}'";

    /// <summary>The directory appears under its name when all is in it.</summary>
    internal override void Apply(Surroundings surroundings)
    {
        if (FileStatus.Of(Directory) is not null)
        {
            return;
        }

        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Directory)!, Octal.Parse("0755"));
        var temporary = Directory + ".cairn-new";
        if (System.IO.Directory.Exists(temporary))
        {
            System.IO.Directory.Delete(temporary, recursive: true);
        }

        Copy(Skeleton, temporary);
        DurableFiles.MakeDirectory(temporary, HomeDirectory.Mode, Uid, Gid);
        Posix.Check(Posix.Rename(temporary, Directory), Directory);
        DurableFiles.Flush(Path.GetDirectoryName(Directory)!);
    }

    /// <summary>What its user put there since stays, and so does the directory then.</summary>
    internal override void Undo(Surroundings surroundings)
    {
        if (FileStatus.Of(Directory) is null)
        {
            return;
        }

        RemoveCopies(Skeleton, Directory);
        if (System.IO.Directory.EnumerateFileSystemEntries(Directory).Any())
        {
            surroundings.Say($"'{Directory}' stays: there is something in it that Cairn did not put there.");
            return;
        }

        DurableFiles.Remove(Directory);
    }

    private void Copy(string from, string to)
    {
        DurableFiles.MakeDirectory(to, Octal.Parse("0755"), Uid, Gid);
        foreach (var entry in Entries(from))
        {
            var path = Path.Combine(to, Path.GetFileName(entry));
            switch (PathState.Of(entry))
            {
                case DirectoryThere:
                    Copy(entry, path);
                    break;
                case LinkThere link:
                    DurableFiles.Link(path, link.Target);
                    Posix.Check(Posix.ChangeOwner(path, Uid, Gid), path);
                    break;
                case FileThere file:
                    DurableFiles.Write(path, target => Read(entry, target), file.Mode, Uid, Gid);
                    break;
                default:
                    break;
            }
        }
    }

    private static void RemoveCopies(string from, string to)
    {
        foreach (var entry in Entries(from))
        {
            var path = Path.Combine(to, Path.GetFileName(entry));
            switch (PathState.Of(entry), PathState.Of(path))
            {
                case (DirectoryThere, DirectoryThere):
                    RemoveCopies(entry, path);
                    if (!System.IO.Directory.EnumerateFileSystemEntries(path).Any())
                    {
                        DurableFiles.Remove(path);
                    }

                    break;
                case (LinkThere one, LinkThere other) when one == other:
                    DurableFiles.Remove(path);
                    break;
                case (FileThere one, FileThere other) when one.Hash == other.Hash:
                    DurableFiles.Remove(path);
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<string> Entries(string folder) => System.IO.Directory.Exists(folder) ? System.IO.Directory.EnumerateFileSystemEntries(folder) : [];

    private static void Read(string source, Stream target)
    {
        using var file = File.OpenRead(source);
        file.CopyTo(target);
    }
}
