using System.Formats.Tar;
using System.IO.Compression;
using SharpCompress.Compressors.Xz;

namespace Cairn.Sdk;

/// <summary>Unpacks what was fetched: tar (plain, gzip, xz), zip, or a single file.</summary>
internal static class PayloadArchive
{
    private const int UnixFileType = 0xF000;
    private const int UnixSymlink = 0xA000;
    private const int UnixExecutable = 0x40;
    private const int ModeShift = 16;
    private const int MaxTarget = 4095;

    /// <summary>Unpacks a file into a folder.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name where it comes from, which says what it is.</param>
    /// <param name="unpacking">The folder.</param>
    /// <param name="cancellation">Stops.</param>
    internal static void Unpack(string file, string name, Unpacking unpacking, CancellationToken cancellation)
    {
        using var content = File.OpenRead(file);
        try
        {
            Unpack(content, name, unpacking, cancellation);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or FormatException or SharpCompress.Common.SharpCompressException)
        {
            throw PayloadDiagnostics.Hostile(name, name, $"is damaged, or is not what its name says: {error.Message.TrimEnd('.')}");
        }

        unpacking.Complete();
    }

    private static void Unpack(FileStream content, string name, Unpacking unpacking, CancellationToken cancellation)
    {
        if (Has(name, ".tar.gz", ".tgz"))
        {
            using var plain = new GZipStream(content, CompressionMode.Decompress);
            UnpackTar(plain, unpacking, cancellation);
        }
        else if (Has(name, ".tar.xz", ".txz"))
        {
            using var plain = new XZStream(content);
            UnpackTar(plain, unpacking, cancellation);
        }
        else if (Has(name, ".tar"))
        {
            UnpackTar(content, unpacking, cancellation);
        }
        else if (Has(name, ".zip", ".whl", ".nupkg"))
        {
            UnpackZip(content, unpacking, cancellation);
        }
        else
        {
            unpacking.File(name, content, isExecutable: false, cancellation);
        }
    }

    private static bool Has(string name, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void UnpackTar(Stream content, Unpacking unpacking, CancellationToken cancellation)
    {
        using var tar = new TarReader(content, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (entry.EntryType)
            {
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    unpacking.File(entry.Name, entry.DataStream ?? Stream.Null, entry.Mode.HasFlag(UnixFileMode.UserExecute), cancellation);
                    break;
                case TarEntryType.Directory:
                    unpacking.Directory(entry.Name);
                    break;
                case TarEntryType.SymbolicLink:
                    unpacking.Symlink(entry.Name, entry.LinkName);
                    break;
                case TarEntryType.HardLink:
                    unpacking.HardLink(entry.Name, entry.LinkName);
                    break;
                case TarEntryType.GlobalExtendedAttributes:
                    break;
                default:
                    throw unpacking.Refused(entry.Name, entry.EntryType.ToString());
            }
        }
    }

    private static void UnpackZip(FileStream content, Unpacking unpacking, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            var mode = entry.ExternalAttributes >> ModeShift;
            using var data = entry.Open();
            if (entry.FullName.EndsWith('/'))
            {
                unpacking.Directory(entry.FullName);
            }
            else if ((mode & UnixFileType) == UnixSymlink)
            {
                using var text = new StreamReader(data);
                var target = new char[MaxTarget];
                unpacking.Symlink(entry.FullName, new string(target, 0, text.ReadBlock(target)));
            }
            else
            {
                unpacking.File(entry.FullName, data, (mode & UnixExecutable) != 0, cancellation);
            }
        }
    }
}
