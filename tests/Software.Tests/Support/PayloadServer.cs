using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cairn.Software.Tests.Support;

/// <summary>A web server on loopback that answers as a test says, cut connections included.</summary>
internal sealed class PayloadServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<int, long, Answer> _answer;
    private readonly ConcurrentQueue<long> _ranges = new();

    private PayloadServer(Func<int, long, Answer> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    internal string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Gets where each request wanted to begin.</summary>
    internal IReadOnlyList<long> Ranges => [.. _ranges];

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Answers the number of the request, from 1, and the byte it wants to begin at.</param>
    internal static PayloadServer Start(Func<int, long, Answer> answer) => new(answer);

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            for (var number = 1; ; number++)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                var from = await ReadRangeAsync(stream);
                _ranges.Enqueue(from);
                var answer = _answer(number, from);
                var headers = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} x\r\nConnection: close\r\n{(answer.IsEndless ? "" : $"Content-Length: {answer.Body.Length}\r\n")}{answer.Headers}\r\n");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(headers));
                await stream.WriteAsync(answer.Body.AsMemory(0, answer.CutAfter ?? answer.Body.Length));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task<long> ReadRangeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var from = 0L;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
            {
                from = long.Parse(line["Range: bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
            }
        }

        return from;
    }
}

/// <summary>An answer of the server.</summary>
internal sealed record Answer(int Status, byte[] Body)
{
    internal string Headers { get; init; } = "";

    /// <summary>Gets after how many bytes the connection is cut.</summary>
    internal int? CutAfter { get; init; }

    /// <summary>Gets a value indicating whether the length is not said.</summary>
    internal bool IsEndless { get; init; }

    internal static Answer Ok(byte[] body) => new(200, body);

    internal static Answer Rest(byte[] body, long from) => new(206, body[(int)from..])
    {
        Headers = string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{body.Length - 1}/{body.Length}\r\n"),
    };
}
