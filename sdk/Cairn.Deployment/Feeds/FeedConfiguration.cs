using NuGet.Configuration;

namespace Cairn.Deployment.Feeds;

/// <summary>What the <c>nuget.config</c> of a folder, and those above it, say of feeds.</summary>
internal sealed class FeedConfiguration(string folder)
{
    private const string Keys = "apikeys";

    private readonly ISettings settings = Settings.LoadDefaultSettings(folder);

    internal IReadOnlyList<PackageSource> Sources => [.. PackageSourceProvider.LoadPackageSources(settings).Where(static source => source.IsEnabled)];

    internal string Names => string.Join(", ", Sources.Select(static source => $"'{source.Name}'").DefaultIfEmpty("none"));

    internal PackageSource? Find(string feed) =>
        Sources.FirstOrDefault(source => string.Equals(source.Name, feed, StringComparison.OrdinalIgnoreCase))
        ?? Sources.FirstOrDefault(source => string.Equals(source.Source.TrimEnd('/'), feed.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
        ?? FolderAt(feed);

    /// <summary>Finds the key for pushing by the source's address or name. NuGet itself encrypts keys, which it can only on Windows.</summary>
    internal string? ApiKeyOf(PackageSource source) =>
        settings.GetSection(Keys)?.Items.OfType<AddItem>()
            .FirstOrDefault(item => string.Equals(item.Key, source.Source, StringComparison.OrdinalIgnoreCase) || string.Equals(item.Key, source.Name, StringComparison.OrdinalIgnoreCase))
            ?.Value;

    /// <summary>A path is a feed without further ado; a word without a separator is more likely a misspelled name.</summary>
    private PackageSource? FolderAt(string feed)
    {
        var isPath = !feed.Contains("://", StringComparison.Ordinal) && (feed.Contains('/', StringComparison.Ordinal) || Directory.Exists(Path.GetFullPath(feed, folder)));
        return isPath ? new PackageSource(Path.GetFullPath(feed, folder), feed) : null;
    }
}
