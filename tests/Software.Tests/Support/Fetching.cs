using System.Security.Cryptography;
using System.Text;

namespace Cairn.Software.Tests.Support;

/// <summary>A cache in a folder of its own, which never waits between attempts.</summary>
internal sealed class Fetching : IDisposable
{
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };

    internal TestFolder Folder { get; } = new();

    internal List<string> Warnings { get; } = [];

    internal static byte[] Body { get; } = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(static i => $"{i},")));

    internal static string IntegrityOf(byte[] body) => $"sha512-{Convert.ToBase64String(SHA512.HashData(body))}";

    internal string Get(string address, string? integrity = null, long maxSize = 1 << 20, int attempts = 3)
    {
        var source = PayloadSource.Parse("tool", address, "https://registry.npmjs.org");
        var payload = new Payload("tool", "1.0", address, "linux-x64", integrity ?? IntegrityOf(Body), "", "/");
        var options = new DownloadOptions { MaxSize = maxSize, Attempts = attempts, Pause = static (_, _) => Task.CompletedTask, IdleTimeout = TimeSpan.FromSeconds(20) };
        return new DownloadCache(Folder.Root, _client, options, Warnings.Add).GetAsync(payload, source, CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _client.Dispose();
        Folder.Dispose();
    }
}
