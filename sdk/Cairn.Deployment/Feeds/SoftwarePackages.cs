using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Packages;
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
        var found = HashOf(file, origin);
        if (found != origin.Hash)
        {
            throw FeedDiagnostics.OriginChanged.Error(origin.Package, origin.Version, origin.Hash, found);
        }

        SoftwarePackage.Install(file, $"{origin.Package} {origin.Version}", item, store, cancellation);
    }

    private static string HashOf(string file, ObjectOrigin origin)
    {
        try
        {
            using var reader = new PackageArchiveReader(file);
            return $"sha512-{reader.GetContentHash(CancellationToken.None)}";
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
