using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cairn.Testing;

/// <summary>A NuGet v3 server on loopback, in memory: push, list, download, search, basic authentication, and a record of what it was asked.</summary>
/// <remarks>
/// It speaks the protocol that clients use, so a test runs them as they are: <c>dotnet restore</c>, <c>dotnet nuget push</c>, NuGet.Protocol, Renovate.
/// </remarks>
/// <example><code>
/// using var feed = LoopbackFeed.Start(new FeedAccess { User = "fleet", Password = "secret", ApiKey = "key" });
/// feed.Add("path/to/Some.Package.1.0.0.nupkg");
/// feed.WriteConfig("folder/nuget.config");
/// </code></example>
public sealed class LoopbackFeed : IDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentQueue<FeedRequest> requests = new();

    private LoopbackFeed(FeedAccess access, string host, X509Certificate2? certificate)
    {
        Access = access;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"{(certificate is null ? "http" : "https")}://{host}:0").UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        });
        application = builder.Build();
        new FeedRoutes(this, Packages, requests).Map(application);
    }

    /// <summary>Gets who may do what.</summary>
    public FeedAccess Access { get; }

    /// <summary>Gets the address that clients are given.</summary>
    public Uri Index => new(Root, "v3/index.json");

    /// <summary>Gets the packages, each version of each id.</summary>
    public FeedPackages Packages { get; } = new();

    /// <summary>Gets or sets after how many bytes the connection of each download breaks; null for never.</summary>
    public int? CutAfter { get; set; }

    /// <summary>Gets what the server was asked so far, in order; also what it refused.</summary>
    public IReadOnlyList<FeedRequest> Requests => [.. requests];

    internal Uri Root => new(application.Services.GetRequiredService<IServer>()
        .Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="access">Who may do what; everyone may do everything by default.</param>
    /// <returns>The server, which stops when it is disposed.</returns>
    public static LoopbackFeed Start(FeedAccess? access = null) => StartAt("127.0.0.1", access);

    /// <summary>Starts a server on a free port of another address of this computer, for machines that are reached there.</summary>
    /// <param name="host">The address.</param>
    /// <param name="access">Who may do what; everyone may do everything by default.</param>
    /// <returns>The server, which stops when it is disposed.</returns>
    public static LoopbackFeed StartAt(string host, FeedAccess? access = null) => StartAt(host, access, certificate: null);

    /// <summary>Starts a server that speaks HTTPS.</summary>
    /// <param name="certificate">Its certificate, with the private key.</param>
    /// <param name="access">Who may do what; everyone may do everything by default.</param>
    /// <param name="host">The address.</param>
    /// <returns>The server, which stops when it is disposed.</returns>
    public static LoopbackFeed StartWith(X509Certificate2 certificate, FeedAccess? access = null, string host = "127.0.0.1") => StartAt(host, access, certificate);

    private static LoopbackFeed StartAt(string host, FeedAccess? access, X509Certificate2? certificate)
    {
        var feed = new LoopbackFeed(access ?? new FeedAccess(), host, certificate);
        feed.application.StartAsync().GetAwaiter().GetResult();
        return feed;
    }

    /// <summary>Adds packages without a request, as if they had been pushed long ago.</summary>
    /// <param name="files">The <c>.nupkg</c> files, or folders of them.</param>
    /// <returns>This server.</returns>
    public LoopbackFeed Add(params IEnumerable<string> files)
    {
        foreach (var file in files.SelectMany(static file => Directory.Exists(file) ? Directory.EnumerateFiles(file, "*.nupkg") : [file]))
        {
            Packages.Add(FeedPackage.Read(File.ReadAllBytes(file)));
        }

        return this;
    }

    /// <summary>Forgets what the server was asked.</summary>
    public void ForgetRequests() => requests.Clear();

    /// <summary>Writes a <c>nuget.config</c> with this server as the only source, named <c>loopback</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="access">What the file says of users and keys; nothing by default.</param>
    public void WriteConfig(string file, FeedAccess? access = null) => File.WriteAllText(file, FeedConfig.Write(this, access ?? new FeedAccess()));

    /// <inheritdoc/>
    public void Dispose()
    {
        application.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)application).Dispose();
    }
}
