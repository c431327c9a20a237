using Cairn.Store;
using Cairn.Store.Packages;
using Cairn.Store.Signing;
using NuGet.Versioning;

namespace Cairn.Deployment.Feeds;

/// <summary>Puts closures into a feed, each under the next version, and one that did not change not at all.</summary>
/// <param name="feed">The feed.</param>
/// <param name="key">What to sign with.</param>
public sealed class ClosurePublisher(Feed feed, SigningKey key)
{
    /// <summary>Two who publish at once take turns; five in a row lose only to something that is broken.</summary>
    private const int Tries = 5;

    private static readonly NuGetVersion s_first = new(1, 0, 0);

    /// <summary>Publishes a closure under the next free version, unless the newest is this closure already.</summary>
    /// <param name="draft">The closure.</param>
    /// <param name="output">The folder for the package.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What the feed has now.</returns>
    /// <exception cref="FeedException">CAIRN5071, CAIRN5072, CAIRN5075.</exception>
    public async Task<PublishedClosure> PublishAsync(ClosureDraft draft, string output, CancellationToken cancellation = default)
    {
        for (var left = Tries; ; left--)
        {
            var newest = (await feed.ListAsync(draft.PackageId, cancellation).ConfigureAwait(false)).LastOrDefault(static version => !version.IsPrerelease);
            if (newest is not null && await HasAsync(draft, newest, cancellation).ConfigureAwait(false))
            {
                return new PublishedClosure(NameOf(draft, newest), Package: null);
            }

            var next = newest is null ? s_first : new NuGetVersion(newest.Major, newest.Minor, newest.Patch + 1);
            if (await TryPublishAsync(draft, next, output, cancellation).ConfigureAwait(false) is { } published)
            {
                return published;
            }

            if (left == 1)
            {
                throw FeedDiagnostics.VersionTaken.Error(draft.PackageId, next.ToNormalizedString());
            }
        }
    }

    /// <summary>Publishes a closure under a version that the user chose.</summary>
    /// <param name="draft">The closure.</param>
    /// <param name="version">The version.</param>
    /// <param name="output">The folder for the package.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What the feed has now.</returns>
    /// <exception cref="FeedException">CAIRN5071, CAIRN5072; CAIRN5075: the feed has another closure of this version.</exception>
    public async Task<PublishedClosure> PublishAsync(ClosureDraft draft, NuGetVersion version, string output, CancellationToken cancellation = default)
    {
        var isThere = (await feed.ListAsync(draft.PackageId, cancellation).ConfigureAwait(false)).Contains(version);
        if (isThere && await HasAsync(draft, version, cancellation).ConfigureAwait(false))
        {
            return new PublishedClosure(NameOf(draft, version), Package: null);
        }

        return (isThere ? null : await TryPublishAsync(draft, version, output, cancellation).ConfigureAwait(false))
            ?? throw FeedDiagnostics.VersionTaken.Error(draft.PackageId, version.ToNormalizedString());
    }

    private static ClosureName NameOf(ClosureDraft draft, NuGetVersion version) => new(draft.Machine, draft.PackageId, version);

    /// <summary>Says whether a version in the feed is this closure, signed by this key. One that is damaged or foreign is not.</summary>
    private async Task<bool> HasAsync(ClosureDraft draft, NuGetVersion version, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Root, "closure.nupkg");
        if (!await feed.TryDownloadAsync(draft.PackageId, version, file, cancellation).ConfigureAwait(false))
        {
            return false;
        }

        try
        {
            using var package = ClosurePackage.Open(file, draft.PackageId);
            return package.Verify(draft.Machine, version.ToNormalizedString(), [key.PublicKey]).Equals(draft.Closure);
        }
        catch (Exception error) when (error is StoreException or FeedException)
        {
            return false;
        }
    }

    private async Task<PublishedClosure?> TryPublishAsync(ClosureDraft draft, NuGetVersion version, string output, CancellationToken cancellation)
    {
        var package = new ClosurePackageWriter(key).Write(draft, version, output, cancellation);
        return await feed.TryPushAsync(package, cancellation).ConfigureAwait(false) ? new PublishedClosure(NameOf(draft, version), package) : null;
    }
}
