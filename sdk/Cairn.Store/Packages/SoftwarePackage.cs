namespace Cairn.Store.Packages;

/// <summary>A package of software, from which closures take objects.</summary>
public static class SoftwarePackage
{
    /// <summary>Adds an object of a package to a store, which checks its hash: the package itself needs no trust.</summary>
    /// <param name="file">The package.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="item">The object, as a verified closure names it.</param>
    /// <param name="store">The store.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="StoreException">CAIRN5074, CAIRN5077: its archive is missing or damaged. CAIRN5009, CAIRN5013: it has other content.</exception>
    public static void Install(string file, string name, StoreObject item, LocalStore store, CancellationToken cancellation = default)
    {
        using var zip = PackageZip.Open(file, name);
        var entry = ClosureEntries.OfSoftware(item.Path);
        var found = zip.Find(entry) ?? throw PackageDiagnostics.ObjectNowhere.Error(item.Path.FileName, $"'{name}', where the closure says it comes from");
        try
        {
            using var nar = found.Open();
            store.Import(item, nar, ExistingObject.Verify, cancellation);
        }
        catch (Exception error) when (error.GetBaseException() is InvalidDataException or EndOfStreamException)
        {
            throw PackageDiagnostics.Malformed.Because(error, name, $"'{entry}' is damaged");
        }
    }
}
