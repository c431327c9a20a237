using Cairn.Store;
using Cairn.Store.Closures;
using Cairn.Store.Packages;
using Cairn.Store.Signing;

namespace Cairn.Deployment.Feeds;

/// <summary>Fetches closures from feeds into a store, and trusts nobody but the keys.</summary>
/// <param name="store">The store.</param>
/// <param name="feeds">Where to look: the feed of closures first, then those with software.</param>
/// <param name="trusted">The keys of which one must have signed.</param>
public sealed class ClosureInstaller(LocalStore store, IReadOnlyList<Feed> feeds, IReadOnlyCollection<TrustedKey> trusted)
{
    private readonly SoftwarePackages software = new(feeds);

    /// <summary>Fetches a closure and everything in it that the store lacks.</summary>
    /// <param name="name">The machine, the package and the version.</param>
    /// <param name="cancellation">Stops; objects that are complete by then stay.</param>
    /// <returns>The closure, complete in the store; bind it to a garbage root before the store is disposed.</returns>
    /// <exception cref="FeedException">CAIRN5071 to CAIRN5073, CAIRN5076.</exception>
    /// <exception cref="StoreException">CAIRN5064 to CAIRN5067 for the signature, CAIRN5013 for an object, CAIRN5074, CAIRN5077 and CAIRN5078 for the package.</exception>
    public async Task<Closure> InstallAsync(ClosureName name, CancellationToken cancellation = default)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Root, "closure.nupkg");
        if (!await feeds[0].TryDownloadAsync(name.Id, name.Version, file, cancellation).ConfigureAwait(false))
        {
            throw FeedDiagnostics.PackageMissing.Error(name.Id, name.Version.ToNormalizedString(), $"'{feeds[0]}'");
        }

        using var package = ClosurePackage.Open(file, name.ToString());
        var closure = package.Verify(name.Machine, name.Version.ToNormalizedString(), trusted);
        foreach (var item in store.Missing(closure))
        {
            if (closure.Origins.TryGetValue(item.Path, out var origin))
            {
                await software.InstallAsync(item, origin, store, cancellation).ConfigureAwait(false);
            }
            else
            {
                package.Install(item, store, cancellation);
            }
        }

        store.CheckComplete(closure, cancellation);
        return closure;
    }
}
