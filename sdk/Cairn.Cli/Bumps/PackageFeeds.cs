using NuGet.Common;
using NuGet.Configuration;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Cairn.Cli.Bumps;

/// <summary>The feeds that <c>nuget.config</c> names, with its credentials and its mapping of packages to feeds.</summary>
internal sealed class PackageFeeds
{
    private readonly PackageSourceMapping _mapping;
    private readonly IReadOnlyList<SourceRepository> _feeds;

    internal PackageFeeds(string root)
    {
        var settings = Settings.LoadDefaultSettings(root);
        _mapping = PackageSourceMapping.GetPackageSourceMapping(settings);
        _feeds = [.. new SourceRepositoryProvider(new PackageSourceProvider(settings), Repository.Provider.GetCoreV3()).GetRepositories().Where(static feed => feed.PackageSource.IsEnabled)];
    }

    /// <summary>Lists the versions of a package that are not hidden.</summary>
    internal async Task<IReadOnlyList<NuGetVersion>> VersionsAsync(string package, CancellationToken cancellation)
    {
        var names = _mapping.IsEnabled ? _mapping.GetConfiguredPackageSources(package) : null;
        var versions = new List<NuGetVersion>();
        using var cache = new SourceCacheContext { NoCache = true, DirectDownload = true };
        foreach (var feed in _feeds.Where(feed => names is null || names.Contains(feed.PackageSource.Name, StringComparer.OrdinalIgnoreCase)))
        {
            try
            {
                var metadata = await feed.GetResourceAsync<PackageMetadataResource>(cancellation) ?? throw new FatalProtocolException("It has no package metadata.");
                var found = await metadata.GetMetadataAsync(package, includePrerelease: true, includeUnlisted: false, cache, NullLogger.Instance, cancellation);
                versions.AddRange(found.Select(static version => version.Identity.Version));
            }
            catch (Exception failure) when (failure is FatalProtocolException or HttpRequestException)
            {
                throw new CommandException(
                    ExitCodes.Unreachable,
                    $"feed '{feed.PackageSource.Name}' ({feed.PackageSource.Source}) does not answer for '{package}': {(failure.InnerException ?? failure).Message} Check the address and the credentials in nuget.config.",
                    failure);
            }
        }

        return versions;
    }
}
