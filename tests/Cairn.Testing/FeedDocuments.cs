using System.Text.Json.Nodes;

namespace Cairn.Testing;

/// <summary>The documents of the NuGet v3 protocol.</summary>
internal sealed class FeedDocuments(Uri root, FeedPackages packages)
{
    internal JsonObject ServiceIndex() => new()
    {
        ["version"] = "3.0.0",
        ["resources"] = new JsonArray(
            Resource("v3/flat/", "PackageBaseAddress/3.0.0"),
            Resource("v3/registration/", "RegistrationsBaseUrl"),
            Resource("v3/registration/", "RegistrationsBaseUrl/3.6.0"),
            Resource("v3/search", "SearchQueryService"),
            Resource("v3/search", "SearchQueryService/3.0.0-beta"),
            Resource("api/v2/package", "PackagePublish/2.0.0")),
    };

    internal JsonObject? Versions(string id) => packages.VersionsOf(id) is { Count: > 0 } versions
        ? new() { ["versions"] = new JsonArray([.. versions.Select(static package => JsonValue.Create(package.LowerVersion))]) }
        : null;

    internal JsonObject? Registration(string id) => packages.VersionsOf(id) is { Count: > 0 } versions
        ? new()
        {
            ["@id"] = Address(versions[0], "index.json"),
            ["count"] = 1,
            ["items"] = new JsonArray(new JsonObject
            {
                ["@id"] = Address(versions[0], "index.json#page"),
                ["count"] = versions.Count,
                ["lower"] = versions[0].LowerVersion,
                ["upper"] = versions[^1].LowerVersion,
                ["items"] = new JsonArray([.. versions.Select(Item)]),
            }),
        }
        : null;

    internal JsonObject? Leaf(string id, string version) => packages.Find(id, version) is { } package ? Item(package) : null;

    internal JsonObject Search(string words, int skip, int take, bool prerelease)
    {
        var found = packages
            .Where(package => package.IsListed && (prerelease || !package.Version.IsPrerelease))
            .GroupBy(static package => package.LowerId)
            .Where(package => package.Key.Contains(words, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return new() { ["totalHits"] = found.Count, ["data"] = new JsonArray([.. found.Skip(skip).Take(take).Select(static package => Found([.. package]))]) };
    }

    private static JsonObject Found(IReadOnlyList<FeedPackage> versions) => new()
    {
        ["id"] = versions[^1].Id,
        ["version"] = versions[^1].LowerVersion,
        ["description"] = versions[^1].Nuspec.GetDescription(),
        ["versions"] = new JsonArray([.. versions.Select(static package => new JsonObject { ["version"] = package.LowerVersion, ["downloads"] = 0 })]),
    };

    private JsonObject Item(FeedPackage package) => new()
    {
        ["@id"] = Address(package, $"{package.LowerVersion}.json"),
        ["packageContent"] = Content(package),
        ["registration"] = Address(package, "index.json"),
        ["catalogEntry"] = new JsonObject
        {
            ["@id"] = Address(package, $"{package.LowerVersion}.json#entry"),
            ["id"] = package.Id,
            ["version"] = package.LowerVersion,
            ["description"] = package.Nuspec.GetDescription(),
            ["authors"] = package.Nuspec.GetAuthors(),
            ["projectUrl"] = package.Nuspec.GetProjectUrl(),
            ["listed"] = package.IsListed,
            ["published"] = FeedPackage.Published,
            ["packageContent"] = Content(package),
            ["dependencyGroups"] = new JsonArray([.. package.Nuspec.GetDependencyGroups().Select(static group => new JsonObject
            {
                ["targetFramework"] = group.TargetFramework.GetShortFolderName(),
                ["dependencies"] = new JsonArray([.. group.Packages.Select(static dependency => new JsonObject { ["id"] = dependency.Id, ["range"] = dependency.VersionRange.ToNormalizedString() })]),
            })]),
        },
    };

    private string Content(FeedPackage package) =>
        new Uri(root, $"v3/flat/{package.LowerId}/{package.LowerVersion}/{package.LowerId}.{package.LowerVersion}.nupkg").ToString();

    private string Address(FeedPackage package, string file) => new Uri(root, $"v3/registration/{package.LowerId}/{file}").ToString();

    private JsonObject Resource(string path, string type) => new() { ["@id"] = new Uri(root, path).ToString(), ["@type"] = type };
}
