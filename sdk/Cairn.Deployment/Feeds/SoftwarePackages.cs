using Cairn.Store;
using Cairn.Store.Closures;
using NuGet.Packaging;
using NuGet.Versioning;

namespace Cairn.Deployment.Feeds;

/// <summary>Gets objects from the packages of software that they came from.</summary>
/// <param name="feeds">Where to look, in order.</param>
internal sealed class SoftwarePackages(IReadOnlyList<Feed> feeds)
{
    /// <summary>Adds an object to a store, if the package is byte for byte the one that the closure was built with.</summary>
    internal async Task InstallAsync(StoreObject item, ObjectOrigin origin, LocalStore store, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var file = await DownloadAsync(origin, folder, cancellation).ConfigureAwait(false);
        using var reader = Open(file, origin);
        var found = $"sha512-{reader.GetContentHash(cancellation)}";
        if (found != origin.Hash)
        {
            throw FeedDiagnostics.OriginChanged.Error(origin.Package, origin.Version, origin.Hash, found);
        }

        var entry = ClosureEntries.OfSoftware(item.Path);
        if (!reader.GetFiles().Contains(entry, StringComparer.Ordinal))
        {
            throw FeedDiagnostics.ObjectNowhere.Error(item.Path.FileName, $"'{origin.Package} {origin.Version}', where the closure says it comes from");
        }

        using var nar = reader.GetStream(entry);
        store.Import(item, nar, ExistingObject.Verify, cancellation);
    }

    private static PackageArchiveReader Open(string file, ObjectOrigin origin)
    {
        try
        {
            return new PackageArchiveReader(File.OpenRead(file), leaveStreamOpen: false);
        }
        catch (InvalidDataException error)
        {
            throw FeedDiagnostics.OriginChanged.Because(error, origin.Package, origin.Version, origin.Hash, "no zip archive");
        }
    }

    private async Task<string> DownloadAsync(ObjectOrigin origin, TemporaryFolder folder, CancellationToken cancellation)
    {
        var file = Path.Combine(folder.Root, "package.nupkg");
        foreach (var feed in feeds)
        {
            if (await feed.TryDownloadAsync(origin.Package, NuGetVersion.Parse(origin.Version), file, cancellation).ConfigureAwait(false))
            {
                return file;
            }
        }

        throw FeedDiagnostics.PackageMissing.Error(origin.Package, origin.Version, string.Join(", ", feeds.Select(static feed => $"'{feed}'")));
    }
}
