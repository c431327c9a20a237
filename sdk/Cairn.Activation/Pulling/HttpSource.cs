using System.Net;
using System.Text.Json;

namespace Cairn.Activation.Pulling;

/// <summary>A NuGet feed of the v3 protocol, as far as a machine needs it: which versions there are, and the packages.</summary>
internal sealed class HttpSource(FeedClient client) : IPackageSource
{
    private const string Packages = "PackageBaseAddress/3.0.0";

    /// <summary>A list of a hundred thousand versions is smaller.</summary>
    private const int MaxDocument = 16 * 1024 * 1024;

    private Uri? _packages;

    public IReadOnlyList<PackageVersion> Versions(string id)
    {
        if (Json(new Uri(Root, $"{Part(id)}/index.json")) is not { } document)
        {
            return [];
        }

        using (document)
        {
            return document.RootElement.TryGetProperty("versions", out var versions) && versions.ValueKind == JsonValueKind.Array
                ? [.. versions.EnumerateArray().Select(static text => text.ValueKind == JsonValueKind.String && PackageVersion.TryParse(text.GetString()!, out var version) ? version : null).OfType<PackageVersion>().Distinct().Order(PackageVersion.Ascending)]
                : throw NoFeed($"its list of '{id}' has no 'versions'");
        }
    }

    public bool TryFetch(string id, string version, string file) =>
        new ResumedDownload(client).TryFetch(new Uri(Root, $"{Part(id)}/{Part(version)}/{Part(id)}.{Part(version)}.nupkg"), file);

    private Uri Root => _packages ??= FindPackages();

    private static string Part(string text) => Uri.EscapeDataString(text.ToLowerInvariant());

    private Uri FindPackages()
    {
        using var index = Json(client.Feed) ?? throw NoFeed("there is nothing at that address");
        var resources = index.RootElement.ValueKind == JsonValueKind.Object && index.RootElement.TryGetProperty("resources", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().ToList() : [];
        var found = resources.FirstOrDefault(static resource => resource.ValueKind == JsonValueKind.Object && resource.TryGetProperty("@type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == Packages);
        return found.ValueKind == JsonValueKind.Object && found.TryGetProperty("@id", out var id) && Uri.TryCreate($"{id.GetString()!.TrimEnd('/')}/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw NoFeed($"its index has no '{Packages}'");
    }

    private JsonDocument? Json(Uri address)
    {
        using var response = client.Get(address);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw NoFeed($"it answers '{address}' with {(int)response.StatusCode} {response.StatusCode}");
        }

        try
        {
            return JsonDocument.Parse(Read(response, address));
        }
        catch (JsonException error)
        {
            throw PullDiagnostics.NoFeed.Because(error, client.Feed.ToString(), $"'{address}' is no JSON");
        }
        catch (IOException error)
        {
            throw client.Lost(error);
        }
    }

    private byte[] Read(HttpResponseMessage response, Uri address)
    {
        using var body = response.Content.ReadAsStream();
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int got; (got = client.Read(body, buffer)) > 0;)
        {
            memory.Write(buffer, 0, got);
            if (memory.Length > MaxDocument)
            {
                throw PullDiagnostics.TooGreat.Error(address.ToString(), $"{MaxDocument}");
            }
        }

        return memory.ToArray();
    }

    private ActivationException NoFeed(string reason) => PullDiagnostics.NoFeed.Error(client.Feed.ToString(), reason);
}
