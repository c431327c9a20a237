using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Testing;

/// <summary>What a server answers, by path.</summary>
internal sealed class FeedRoutes(LoopbackFeed feed, FeedPackages packages, ConcurrentQueue<FeedRequest> requests)
{
    private FeedDocuments Documents => new(feed.Root, packages);

    internal void Map(WebApplication application)
    {
        application.Use(RecordAsync);
        application.Use(AuthenticateAsync);
        application.UseRouting();
        application.MapGet("/v3/index.json", () => Json(Documents.ServiceIndex()));
        application.MapGet("/v3/flat/{id}/index.json", (string id) => Json(Documents.Versions(id)));
        application.MapGet("/v3/flat/{id}/{version}/{file}", Download);
        application.MapGet("/v3/registration/{id}/index.json", (string id) => Json(Documents.Registration(id)));
        application.MapGet("/v3/registration/{id}/{version}.json", (string id, string version) => Json(Documents.Leaf(id, version)));
        application.MapGet("/v3/search", (string? q, int? skip, int? take, bool? prerelease) => Json(Documents.Search(q ?? "", skip ?? 0, take ?? 20, prerelease ?? false)));
        application.MapPut("/api/v2/package/", PushAsync);
        application.MapDelete("/api/v2/package/{id}/{version}", Unlist);
    }

    private static IResult Json(JsonNode? document) =>
        document is null ? Results.NotFound() : Results.Bytes(Encoding.UTF8.GetBytes(document.ToJsonString()), "application/json");

    private static bool Same(string expected, string? actual) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(actual ?? ""));

    /// <summary>Records a request before its answer leaves, so that a client which has its answer finds it.</summary>
    private Task RecordAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        context.Response.OnStarting(() =>
        {
            requests.Enqueue(new FeedRequest(request.Method, request.Path + request.QueryString, context.Response.StatusCode, request.ContentLength ?? 0));
            return Task.CompletedTask;
        });
        return next(context);
    }

    private Task AuthenticateAsync(HttpContext context, RequestDelegate next)
    {
        var expected = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{feed.Access.User}:{feed.Access.Password}"))}";
        if (feed.Access.User is null || Same(expected, context.Request.Headers.Authorization))
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Basic realm=\"loopback\"";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private IResult Download(string id, string version, string file) => packages.Find(id, version) switch
    {
        { } package when file == $"{package.LowerId}.{package.LowerVersion}.nupkg" => feed.CutAfter is { } bytes
            ? new CutResult(package.Content, bytes)
            : Results.Bytes(package.Content, "application/octet-stream", enableRangeProcessing: true),
        { } package when file == $"{package.LowerId}.nuspec" => Results.Bytes(Encoding.UTF8.GetBytes(package.Nuspec.Xml.ToString()), "application/xml"),
        _ => Results.NotFound(),
    };

    private async Task<IResult> PushAsync(HttpRequest request)
    {
        if (!HasKey(request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted).ConfigureAwait(false);
        using var content = new MemoryStream();
        await form.Files[0].CopyToAsync(content, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return packages.Add(FeedPackage.Read(content.ToArray())) ? Results.StatusCode(StatusCodes.Status201Created) : Results.Conflict();
    }

    private IResult Unlist(string id, string version, HttpRequest request)
    {
        if (!HasKey(request) || packages.Find(id, version) is not { } package)
        {
            return HasKey(request) ? Results.NotFound() : Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        packages.Unlist(package.Id, package.LowerVersion);
        return Results.NoContent();
    }

    private bool HasKey(HttpRequest request) => feed.Access.ApiKey is null || Same(feed.Access.ApiKey, request.Headers["X-NuGet-ApiKey"]);
}
