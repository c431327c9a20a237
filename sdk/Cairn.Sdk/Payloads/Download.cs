using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Cairn.Sdk;

/// <summary>Downloads one file: goes on where an earlier attempt ended, and tries again after what may pass.</summary>
internal sealed class Download(HttpClient client, DownloadOptions options)
{
    private const int BufferSize = 128 * 1024;

    internal async Task RunAsync(Uri address, FileStream part, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AttemptAsync(address, part, cancellation).ConfigureAwait(false);
                return;
            }
            catch (Exception error) when (MayPass(error, cancellation) && attempt < options.Attempts)
            {
                await options.Pause(attempt, cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (error is HttpRequestException || MayPass(error, cancellation))
            {
                throw PayloadDiagnostics.CannotFetch(address.AbsoluteUri, attempt, error.Message);
            }
        }
    }

    private static bool MayPass(Exception error, CancellationToken cancellation) => error switch
    {
        HttpRequestException { StatusCode: { } status } => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500,
        OperationCanceledException => !cancellation.IsCancellationRequested,
        _ => error is IOException or HttpRequestException,
    };

    private async Task AttemptAsync(Uri address, FileStream part, CancellationToken cancellation)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        idle.CancelAfter(options.IdleTimeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (part.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(part.Length, to: null);
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, idle.Token).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            part.SetLength(0); // What was there is more than the file has: not its beginning.
            throw new IOException("the server has no more than what had arrived");
        }

        response.EnsureSuccessStatusCode();
        if (response.StatusCode != HttpStatusCode.PartialContent || response.Content.Headers.ContentRange?.From != part.Length)
        {
            part.SetLength(0);
        }

        CheckSize(address, part.Length + (response.Content.Headers.ContentLength ?? 0));
        part.Seek(0, SeekOrigin.End);
        await CopyAsync(address, response, part, idle).ConfigureAwait(false);
    }

    private async Task CopyAsync(Uri address, HttpResponseMessage response, FileStream part, CancellationTokenSource idle)
    {
        var announced = response.Content.Headers.ContentLength + part.Length;
        var body = await response.Content.ReadAsStreamAsync(idle.Token).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var buffer = new byte[BufferSize];
            while (await body.ReadAsync(buffer, idle.Token).ConfigureAwait(false) is var count and > 0)
            {
                CheckSize(address, part.Length + count);
                await part.WriteAsync(buffer.AsMemory(0, count), idle.Token).ConfigureAwait(false);
                idle.CancelAfter(options.IdleTimeout);
            }
        }

        await part.FlushAsync(idle.Token).ConfigureAwait(false);
        if (announced is { } length && part.Length < length)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"the connection ended after {part.Length} of {length} bytes"));
        }
    }

    private void CheckSize(Uri address, long size)
    {
        if (size > options.MaxSize)
        {
            throw PayloadDiagnostics.LargerThan(address.AbsoluteUri, options.MaxSize);
        }
    }
}
