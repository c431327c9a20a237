using System.IO.Compression;

namespace Cairn.Store.Packages;

/// <summary>A NuGet package as the zip archive that it is.</summary>
internal sealed class PackageZip : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);

    private PackageZip(ZipArchive archive)
    {
        this.archive = archive;
        foreach (var entry in archive.Entries)
        {
            // NuGet writes the names of parts as parts of URIs. Of two with one name, the first is meant by all who read.
            entries.TryAdd(Uri.UnescapeDataString(entry.FullName), entry);
        }
    }

    /// <summary>Opens a package.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The package, to be disposed.</returns>
    /// <exception cref="StoreException">CAIRN5074: it is no package.</exception>
    internal static PackageZip Open(string file, string name)
    {
        var stream = File.OpenRead(file);
        try
        {
            return new PackageZip(new ZipArchive(stream, ZipArchiveMode.Read));
        }
        catch (InvalidDataException error)
        {
            stream.Dispose();
            throw PackageDiagnostics.Malformed.Because(error, name, "it is no zip archive");
        }
    }

    internal ZipArchiveEntry? Find(string entry) => entries.GetValueOrDefault(entry);

    public void Dispose() => archive.Dispose();
}
