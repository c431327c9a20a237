using System.Collections;
using System.Collections.Concurrent;
using NuGet.Versioning;

namespace Cairn.Testing;

/// <summary>The packages of a server.</summary>
public sealed class FeedPackages : IEnumerable<FeedPackage>
{
    private readonly ConcurrentDictionary<(string Id, string Version), FeedPackage> packages = new();

    /// <summary>Gets one version of a package, which must be there.</summary>
    /// <param name="id">The id, in any case.</param>
    /// <param name="version">The version.</param>
    public FeedPackage this[string id, string version] => packages[Key(id, version)];

    /// <summary>Replaces the bytes of a package behind its clients' back.</summary>
    /// <param name="id">The id.</param>
    /// <param name="version">The version.</param>
    /// <param name="content">The bytes, which need not be a package.</param>
    public void Replace(string id, string version, byte[] content) =>
        packages[Key(id, version)] = this[id, version] with { Content = content };

    /// <summary>Removes a version, as if it had never been there.</summary>
    /// <param name="id">The id.</param>
    /// <param name="version">The version.</param>
    public void Remove(string id, string version) => packages.TryRemove(Key(id, version), out _);

    /// <summary>Takes a package out of lists; whoever names its version still gets it.</summary>
    /// <param name="id">The id.</param>
    /// <param name="version">The version.</param>
    public void Unlist(string id, string version) => packages[Key(id, version)] = this[id, version] with { IsListed = false };

    /// <inheritdoc/>
    public IEnumerator<FeedPackage> GetEnumerator() =>
        packages.Values.OrderBy(static package => package.LowerId, StringComparer.Ordinal).ThenBy(static package => package.Version).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool Add(FeedPackage package) => packages.TryAdd((package.LowerId, package.LowerVersion), package);

    internal FeedPackage? Find(string id, string version) => packages.GetValueOrDefault(Key(id, version));

    internal IReadOnlyList<FeedPackage> VersionsOf(string id) => [.. this.Where(package => string.Equals(package.Id, id, StringComparison.OrdinalIgnoreCase))];

    private static (string Id, string Version) Key(string id, string version) =>
        (id.ToLowerInvariant(), NuGetVersion.TryParse(version, out var parsed) ? parsed.ToNormalizedString().ToLowerInvariant() : version);
}
