using System.Net;
using System.Net.Http.Headers;

namespace Cairn.Activation.Pulling;

/// <summary>Speaks HTTP with a feed. Its credentials go to the host of the feed only, wherever its index may lead.</summary>
internal sealed class FeedClient(Uri feed, Func<AuthenticationHeaderValue?> credentials, FeedCertificate certificate, CancellationToken cancellation) : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(20), SslOptions = new() { RemoteCertificateValidationCallback = certificate.IsTrusted },
    })
    {
        Timeout = s_patience,
    };

    internal FeedClient(Uri feed, Func<AuthenticationHeaderValue?> credentials, CancellationToken cancellation)
        : this(feed, credentials, new FeedCertificate(), cancellation)
    {
    }

    internal Uri Feed => feed;

    /// <summary>Asks; the body is still to be read.</summary>
    /// <exception cref="ActivationException">CAIRN7150, CAIRN7151, CAIRN7160: no answer, none for this machine, or from nobody knows whom.</exception>
    internal HttpResponseMessage Get(Uri address, RangeHeaderValue? range = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = range;
        request.Headers.Authorization = Uri.Compare(address, feed, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0 ? credentials() : null;
        var response = Try(() => _client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation));
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            response.Dispose();
            throw PullDiagnostics.NotLetIn.Error(feed.ToString(), $"{(int)response.StatusCode} {response.StatusCode}");
        }

        return response;
    }

    /// <summary>Reads the next bytes of a body; silence that is too long ends it.</summary>
    /// <exception cref="IOException">The connection is gone.</exception>
    internal int Read(Stream body, byte[] buffer)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(s_patience);
        try
        {
            return body.ReadAsync(buffer, late.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"nothing came for {s_patience.TotalSeconds:0} seconds", error);
        }
    }

    internal ActivationException Lost(Exception error) => PullDiagnostics.Unreachable.Because(error, feed.ToString(), error.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.'));

    public void Dispose() => _client.Dispose();

    private HttpResponseMessage Try(Func<HttpResponseMessage> ask)
    {
        try
        {
            return ask();
        }
        catch (HttpRequestException error) when (certificate.Complaint is { } complaint)
        {
            throw PullDiagnostics.NotTrusted.Because(error, feed.ToString(), complaint);
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw Lost(error);
        }
    }
}
