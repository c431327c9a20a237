using Cairn.Store.Closures;
using Cairn.Store.Signing;
using ZstdSharp;

namespace Cairn.Store.Packages;

/// <summary>The package of a closure, opened to be read. Nothing in it is believed before <see cref="Verify"/>.</summary>
public sealed class ClosurePackage : IDisposable
{
    /// <summary>A closure of a hundred thousand objects is smaller; what is greater is an attack on memory.</summary>
    private const int MaxDocument = 64 * 1024 * 1024;

    private readonly string name;
    private readonly PackageZip zip;

    private ClosurePackage(string file, string name)
    {
        this.name = name;
        zip = PackageZip.Open(file, name);
    }

    /// <summary>Opens a package.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The package, to be disposed.</returns>
    /// <exception cref="StoreException">CAIRN5074: it is no package.</exception>
    public static ClosurePackage Open(string file, string name) => new(file, name);

    /// <summary>Checks that a trusted key signed exactly this version of this machine's closure.</summary>
    /// <param name="machine">The machine that was asked for.</param>
    /// <param name="version">The version that was asked for.</param>
    /// <param name="trusted">The keys that are trusted.</param>
    /// <returns>The closure, which can be believed.</returns>
    /// <exception cref="StoreException">CAIRN5074: a part is missing. CAIRN5078: it is not signed. CAIRN5064 to CAIRN5067: the signature does not vouch for it.</exception>
    public Closure Verify(string machine, string version, IReadOnlyCollection<TrustedKey> trusted)
    {
        var closure = Read(ClosureEntries.Closure) ?? throw PackageDiagnostics.Malformed.Error(name, $"it has no '{ClosureEntries.Closure}'");
        var signature = Read(ClosureEntries.Signature) ?? throw PackageDiagnostics.Unsigned.Error(name);
        SignedStatement.Parse(signature, name).Verify(trusted, ClosureStatement.Of(machine, version, closure));
        return Closure.Parse(closure, name);
    }

    /// <summary>Adds an object of the package to a store, which checks its hash.</summary>
    /// <param name="item">The object, as a verified closure names it.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="StoreException">CAIRN5074, CAIRN5077: its archive is missing or damaged. CAIRN5009, CAIRN5013: it has other content.</exception>
    public void Install(StoreObject item, LocalStore store, CancellationToken cancellation = default)
    {
        var entry = ClosureEntries.Of(item.Path);
        var found = zip.Find(entry) ?? throw PackageDiagnostics.ObjectNowhere.Error(item.Path.FileName, $"'{name}', and comes from no other package");
        try
        {
            using var nar = new DecompressionStream(found.Open());
            store.Import(item, nar, ExistingObject.Verify, cancellation);
        }
        catch (Exception error) when (error.GetBaseException() is ZstdException or InvalidDataException or EndOfStreamException)
        {
            throw PackageDiagnostics.Malformed.Because(error, name, $"'{entry}' is damaged");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private byte[]? Read(string entry)
    {
        if (zip.Find(entry) is not { } found)
        {
            return null;
        }

        if (found.Length > MaxDocument)
        {
            throw PackageDiagnostics.Malformed.Error(name, $"'{entry}' has more than {MaxDocument} bytes");
        }

        try
        {
            // The archive announces a length, and is not believed to keep to it.
            using var content = found.Open();
            var bytes = new byte[found.Length + 1];
            var got = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return got == found.Length ? bytes[..got] : throw PackageDiagnostics.Malformed.Error(name, $"'{entry}' is damaged");
        }
        catch (InvalidDataException error)
        {
            throw PackageDiagnostics.Malformed.Because(error, name, $"'{entry}' is damaged");
        }
    }
}
