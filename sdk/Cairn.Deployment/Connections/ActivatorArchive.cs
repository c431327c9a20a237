using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Deployment.Connections;

/// <summary>The activator of a closure, packed for a machine that has none yet.</summary>
/// <param name="Bytes">The archive: tar and gzip, which every system unpacks.</param>
/// <param name="Digest">Its SHA-256.</param>
internal sealed record ActivatorArchive(byte[] Bytes, string Digest)
{
    internal const string Program = "bin/cairn-activator";

    /// <summary>Packs the activator.</summary>
    /// <param name="machine">What errors call the machine.</param>
    /// <param name="store">The store that has the closure.</param>
    /// <param name="closure">The closure.</param>
    /// <exception cref="DeploymentException">CAIRN6020: the closure has none.</exception>
    internal static ActivatorArchive Of(string machine, LocalStore store, Closure closure)
    {
        // A link into the store of the machine, which is here somewhere else.
        var link = new FileInfo(Path.Combine(store.PathOf(closure.System.Path), Program)).LinkTarget;
        if (link?.Split('/') is not [_, "opt", "cairn", "store", var name, ..] || !StorePath.TryParse(name, out var path) || !store.Contains(path))
        {
            throw DeploymentDiagnostics.NoActivator.Error(machine, closure.System.Path.FileName);
        }

        using var memory = new MemoryStream();
        using (var compressed = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            Pack(store.PathOf(path), compressed);
        }

        var bytes = memory.ToArray();
        return new ActivatorArchive(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static void Pack(string folder, Stream output)
    {
        using var archive = new TarWriter(output, TarEntryFormat.Ustar, leaveOpen: true);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var content = File.OpenRead(file);
            archive.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, Path.GetRelativePath(folder, file))
            {
                Mode = ModeOf(file),
                ModificationTime = DateTimeOffset.UnixEpoch,
                DataStream = content,
            });
        }
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows()
        ? throw new PlatformNotSupportedException("Machines are deployed to from Linux and macOS.")
        : File.GetUnixFileMode(file) | UnixFileMode.UserWrite;
}
