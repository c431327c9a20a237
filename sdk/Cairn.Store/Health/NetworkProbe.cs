using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Cairn.Store.Manifests;

namespace Cairn.Store.Health;

/// <summary>Asks a machine over the network: for a connection, or for an answer to a URL.</summary>
/// <param name="address">Where the machine is for whoever asks from elsewhere; null on the machine itself.</param>
public sealed class NetworkProbe(string? address)
{
    /// <summary>How much of an answer is read to find a text in it.</summary>
    private const int MaxAnswer = 1024 * 1024;

    private const string Here = "127.0.0.1";

    /// <summary>Says whether a check is one of the network.</summary>
    /// <param name="check">The check.</param>
    /// <returns>Whether it is.</returns>
    public static bool CanAsk(HealthCheckEntry check) => check.Port is not null || check.Http is not null;

    /// <summary>Asks once.</summary>
    /// <param name="check">A check of the network.</param>
    /// <param name="cancellation">Ends the try.</param>
    /// <returns>What came instead of what is expected; null when it came.</returns>
    public async Task<string?> AskAsync(HealthCheckEntry check, CancellationToken cancellation)
    {
        try
        {
            return check.Http is { } url
                ? await GetAsync(check, new Uri(url), cancellation).ConfigureAwait(false)
                : await ConnectAsync(address ?? check.Host ?? Here, check.Port!.Value, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is SocketException or HttpRequestException or IOException)
        {
            return $"the error '{error.GetBaseException().Message.TrimEnd('.')}'";
        }
    }

    private static async Task<string?> ConnectAsync(string host, int port, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation).ConfigureAwait(false);
        return null;
    }

    /// <summary>A page that leads elsewhere is an answer of its own, and no proxy stands between a machine and itself.</summary>
    private async Task<string?> GetAsync(HealthCheckEntry check, Uri url, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(address ?? check.Host ?? context.DnsEndPoint.Host, context.DnsEndPoint.Port, stop).ConfigureAwait(false);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        using var client = new HttpClient(handler);
        using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        var status = (int)response.StatusCode;
        if (status != (check.Status ?? 200))
        {
            return $"status {status.ToString(CultureInfo.InvariantCulture)}";
        }

        return check.Text is not { } text || (await ReadAsync(response, cancellation).ConfigureAwait(false)).Contains(text, StringComparison.Ordinal)
            ? null
            : $"status {status.ToString(CultureInfo.InvariantCulture)} without that text";
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        var buffer = new byte[MaxAnswer];
        var got = await body.ReadAtLeastAsync(buffer, MaxAnswer, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        return Encoding.UTF8.GetString(buffer, 0, got);
    }
}
