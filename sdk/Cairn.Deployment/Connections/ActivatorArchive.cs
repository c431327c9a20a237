using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Deployment.Connections;

/// <summary>The activator of a closure, for a machine that has none yet.</summary>
/// <remarks>It is packed once, at best when a closure is built: packing takes longer than everything else that a first deployment does here.</remarks>
public sealed class ActivatorArchive
{
    internal const string Program = "bin/cairn-activator";

    private const string Kind = "brought.tar.gz";

    private readonly LocalStore store;
    private readonly StorePath path;

    private ActivatorArchive(LocalStore store, StorePath path) => (this.store, this.path) = (store, path);

    /// <summary>Gets what tells it from others: the digest of its store path.</summary>
    internal string Digest => path.Digest;

    /// <summary>Gets the SHA-256 of its files, a line each, as <c>sha256sum</c> writes and checks them.</summary>
    internal string Sums => string.Concat(Files.Select(file => $"{Convert.ToHexStringLower(HashOf(file))}  {Path.GetRelativePath(Folder, file)}\n"));

    private string Folder => store.PathOf(path);

    private IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Packs the activator of a closure, so that no deployment has to.</summary>
    /// <param name="store">The store that has the activator.</param>
    /// <param name="activator">The activator.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="StoreException">The store does not have it, or cannot be written.</exception>
    public static void Prepare(LocalStore store, StorePath activator, CancellationToken cancellation = default) => new ActivatorArchive(store, activator).Packed(cancellation);

    /// <summary>Finds the activator.</summary>
    /// <param name="machine">What errors call the machine.</param>
    /// <param name="store">The store that has the closure.</param>
    /// <param name="closure">The closure.</param>
    /// <exception cref="DeploymentException">CAIRN6020: the closure has none.</exception>
    internal static ActivatorArchive Of(string machine, LocalStore store, Closure closure)
    {
        // A link into the store of the machine, which is here somewhere else.
        var link = new FileInfo(Path.Combine(store.PathOf(closure.System.Path), Program)).LinkTarget;
        return link?.Split('/') is [_, "opt", "cairn", "store", var name, ..] && StorePath.TryParse(name, out var path) && store.Contains(path)
            ? new ActivatorArchive(store, path)
            : throw DeploymentDiagnostics.NoActivator.Error(machine, closure.System.Path.FileName);
    }

    /// <summary>Writes it as tar and gzip, which every system unpacks.</summary>
    internal void WriteTo(Stream output)
    {
        using var packed = File.OpenRead(Packed(CancellationToken.None));
        packed.CopyTo(output);
    }

    /// <summary>Packs it anew the next time: a machine could not make its files of it.</summary>
    internal void Forget() => store.Forget(path, Kind);

    private string Packed(CancellationToken cancellation) => store.Derive(path, Kind, Pack, cancellation);

    private void Pack(Stream output)
    {
        using var buffered = new BufferedStream(new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true), 1 << 16);
        using var archive = new TarWriter(buffered, TarEntryFormat.Ustar, leaveOpen: true);
        foreach (var file in Files)
        {
            using var content = File.OpenRead(file);
            archive.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, Path.GetRelativePath(Folder, file))
            {
                Mode = ModeOf(file),
                ModificationTime = DateTimeOffset.UnixEpoch,
                DataStream = content,
            });
        }
    }

    private static byte[] HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return SHA256.HashData(content);
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows()
        ? throw new PlatformNotSupportedException("Machines are deployed to from Linux and macOS.")
        : File.GetUnixFileMode(file) | UnixFileMode.UserWrite;
}
