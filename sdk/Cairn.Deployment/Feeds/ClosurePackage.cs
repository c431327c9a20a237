using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Signing;
using NuGet.Packaging;
using ZstdSharp;

namespace Cairn.Deployment.Feeds;

/// <summary>The package of a closure, opened to be read. Nothing in it is believed before <see cref="Verify"/>.</summary>
public sealed class ClosurePackage : IDisposable
{
    /// <summary>A closure of a hundred thousand objects is smaller; what is greater is an attack on memory.</summary>
    private const int MaxDocument = 64 * 1024 * 1024;

    private readonly string name;
    private readonly PackageArchiveReader reader;

    private ClosurePackage(string name, PackageArchiveReader reader)
    {
        this.name = name;
        this.reader = reader;
    }

    /// <summary>Opens a package.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The package, to be disposed.</returns>
    /// <exception cref="FeedException">CAIRN5074: it is no package.</exception>
    public static ClosurePackage Open(string file, string name)
    {
        try
        {
            return new ClosurePackage(name, new PackageArchiveReader(File.OpenRead(file), leaveStreamOpen: false));
        }
        catch (InvalidDataException error)
        {
            throw FeedDiagnostics.PackageMalformed.Because(error, name, "it is no zip archive");
        }
    }

    /// <summary>Checks that a trusted key signed exactly this version of this machine's closure.</summary>
    /// <param name="expected">The machine and the version that were asked for.</param>
    /// <param name="trusted">The keys that are trusted.</param>
    /// <returns>The closure, which can be believed.</returns>
    /// <exception cref="FeedException">CAIRN5074: a part is missing. CAIRN5078: it is not signed.</exception>
    /// <exception cref="StoreException">CAIRN5064 to CAIRN5067: the signature does not vouch for it.</exception>
    public Closure Verify(ClosureName expected, IReadOnlyCollection<TrustedKey> trusted)
    {
        var closure = Read(ClosureEntries.Closure) ?? throw FeedDiagnostics.PackageMalformed.Error(name, $"it has no '{ClosureEntries.Closure}'");
        var signature = Read(ClosureEntries.Signature) ?? throw FeedDiagnostics.Unsigned.Error(name);
        var statement = ClosureStatement.Of(expected.Machine, expected.Version.ToNormalizedString(), closure);
        SignedStatement.Parse(signature, name).Verify(trusted, statement);
        return Closure.Parse(closure, name);
    }

    /// <summary>Adds an object of the package to a store, which checks its hash.</summary>
    /// <param name="item">The object, as a verified closure names it.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="FeedException">CAIRN5074: its archive is missing or damaged.</exception>
    /// <exception cref="StoreException">CAIRN5009, CAIRN5013: it has other content.</exception>
    public void Install(StoreObject item, LocalStore store, CancellationToken cancellation = default)
    {
        var entry = ClosureEntries.Of(item.Path);
        if (!Has(entry))
        {
            throw FeedDiagnostics.ObjectNowhere.Error(item.Path.FileName, $"'{name}', and comes from no other package");
        }

        try
        {
            using var nar = new DecompressionStream(reader.GetStream(entry));
            store.Import(item, nar, ExistingObject.Verify, cancellation);
        }
        catch (Exception error) when (error.GetBaseException() is ZstdException or InvalidDataException or EndOfStreamException)
        {
            throw FeedDiagnostics.PackageMalformed.Because(error, name, $"'{entry}' is damaged");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private bool Has(string entry) => reader.GetFiles().Contains(entry, StringComparer.Ordinal);

    private byte[]? Read(string entry)
    {
        if (!Has(entry))
        {
            return null;
        }

        if (reader.GetEntry(entry).Length > MaxDocument)
        {
            throw FeedDiagnostics.PackageMalformed.Error(name, $"'{entry}' has more than {MaxDocument} bytes");
        }

        try
        {
            using var content = reader.GetStream(entry);
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException error)
        {
            throw FeedDiagnostics.PackageMalformed.Because(error, name, $"'{entry}' is damaged");
        }
    }
}
