using NuGet.Common;
using NuGet.Configuration;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Cairn.Deployment.Feeds;

/// <summary>A place with NuGet packages: a server of the v3 protocol, or a folder. Who may use it is said by <c>nuget.config</c> alone.</summary>
public sealed class Feed
{
    private const int PushSeconds = 300;

    private readonly PackageSource source;
    private readonly string? apiKey;
    private readonly SourceRepository repository;

    private Feed(PackageSource source, string? apiKey)
    {
        this.source = source;
        this.apiKey = apiKey;
        repository = Repository.Factory.GetCoreV3(source);
    }

    /// <summary>Gets the name in <c>nuget.config</c>, or the folder.</summary>
    public string Name => source.Name;

    /// <summary>Opens a feed.</summary>
    /// <param name="feed">The name or address of a source in <c>nuget.config</c>, or the path of a folder.</param>
    /// <param name="folder">The folder whose <c>nuget.config</c> counts, with those above it; relative paths start here.</param>
    /// <returns>The feed; nothing was asked yet.</returns>
    /// <exception cref="FeedException">CAIRN5070: there is no such feed.</exception>
    public static Feed Open(string feed, string folder)
    {
        var configuration = new FeedConfiguration(folder);
        return configuration.Find(feed) is { } source
            ? new Feed(source, configuration.ApiKeyOf(source))
            : throw FeedDiagnostics.FeedUnknown.Error(feed, configuration.Names);
    }

    /// <summary>Opens all sources of <c>nuget.config</c> that are enabled.</summary>
    /// <param name="folder">The folder whose <c>nuget.config</c> counts, with those above it.</param>
    /// <returns>The feeds, in the order of the file.</returns>
    public static IReadOnlyList<Feed> OpenAll(string folder)
    {
        var configuration = new FeedConfiguration(folder);
        return [.. configuration.Sources.Select(source => new Feed(source, configuration.ApiKeyOf(source)))];
    }

    /// <summary>Lists the versions of a package, also those that are unlisted.</summary>
    /// <param name="id">The package's id.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The versions, ascending; none when the feed does not know the package.</returns>
    /// <exception cref="FeedException">CAIRN5071, CAIRN5072.</exception>
    public Task<IReadOnlyList<NuGetVersion>> ListAsync(string id, CancellationToken cancellation = default) => FeedErrors.RunAsync<IReadOnlyList<NuGetVersion>>(Name, $"list '{id}'", async () =>
    {
        if (source.IsLocal && !Directory.Exists(source.Source))
        {
            return [];
        }

        using var cache = Uncached();
        var packages = await ResourceAsync<FindPackageByIdResource>(cancellation).ConfigureAwait(false);
        return [.. (await packages.GetAllVersionsAsync(id, cache, NullLogger.Instance, cancellation).ConfigureAwait(false)).Order()];
    });

    /// <summary>Downloads a package into a file.</summary>
    /// <param name="id">The package's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="file">The file to write.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Whether the feed has it; without, there is no file.</returns>
    /// <exception cref="FeedException">CAIRN5071, CAIRN5072.</exception>
    public async Task<bool> TryDownloadAsync(string id, NuGetVersion version, string file, CancellationToken cancellation = default)
    {
        if (!(await ListAsync(id, cancellation).ConfigureAwait(false)).Contains(version))
        {
            return false;
        }

        return await FeedErrors.RunAsync(Name, $"give '{id}' version '{version}'", async () =>
        {
            using var cache = Uncached();
            var packages = await ResourceAsync<FindPackageByIdResource>(cancellation).ConfigureAwait(false);
            var output = File.Create(file);
            await using (output.ConfigureAwait(false))
            {
                return await packages.CopyNupkgToStreamAsync(id, version, output, cache, NullLogger.Instance, cancellation).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Adds a package to the feed.</summary>
    /// <param name="file">The package.</param>
    /// <param name="cancellation">Stops before it begins; an upload is not torn.</param>
    /// <returns>Whether it was added: not if the feed has this version already.</returns>
    /// <exception cref="FeedException">CAIRN5071, CAIRN5072.</exception>
    public Task<bool> TryPushAsync(string file, CancellationToken cancellation = default) => FeedErrors.RunAsync(Name, $"take '{Path.GetFileName(file)}'", async () =>
    {
        if (source.IsLocal)
        {
            Directory.CreateDirectory(source.Source);
        }

        var update = await ResourceAsync<PackageUpdateResource>(cancellation).ConfigureAwait(false);
        try
        {
            await update.PushAsync(
                [file], symbolSource: null, PushSeconds, disableBuffering: false, _ => apiKey, _ => null, noServiceEndpoint: false, skipDuplicate: false,
                allowSnupkg: false, source.AllowInsecureConnections, NullLogger.Instance).ConfigureAwait(false);
            return true;
        }
        catch (HttpRequestException error) when (error.StatusCode == System.Net.HttpStatusCode.Conflict)
        {
            return false;
        }
    });

    /// <summary>Gives the name.</summary>
    /// <returns>The value of <see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>What a feed has is asked anew each time: a list of half an hour ago would publish a version twice.</summary>
    private static SourceCacheContext Uncached() => new() { NoCache = true, DirectDownload = true };

    private async Task<T> ResourceAsync<T>(CancellationToken cancellation)
        where T : class, INuGetResource =>
        await repository.GetResourceAsync<T>(cancellation).ConfigureAwait(false) ?? throw FeedDiagnostics.FeedUnavailable.Error(Name, $"it has no {typeof(T).Name}.");
}
