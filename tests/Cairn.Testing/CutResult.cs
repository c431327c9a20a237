using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cairn.Testing;

/// <summary>A download that breaks after so many bytes, and goes on from where it is asked for.</summary>
internal sealed class CutResult(ReadOnlyMemory<byte> content, int after) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var from = RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var range) ? (int)(range.Ranges.Single().From ?? 0) : 0;
        var rest = content[from..];
        response.StatusCode = from > 0 ? StatusCodes.Status206PartialContent : StatusCodes.Status200OK;
        response.ContentLength = rest.Length;
        if (from > 0)
        {
            response.Headers.ContentRange = new ContentRangeHeaderValue(from, content.Length - 1, content.Length).ToString();
        }

        var sent = rest[..Math.Min(after, rest.Length)];
        await response.Body.WriteAsync(sent, httpContext.RequestAborted).ConfigureAwait(false);
        await response.Body.FlushAsync(httpContext.RequestAborted).ConfigureAwait(false);

        // The server closes a connection on which less came than was announced.
    }
}
