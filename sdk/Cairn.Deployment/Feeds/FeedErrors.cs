using System.Net;
using NuGet.Protocol.Core.Types;

namespace Cairn.Deployment.Feeds;

/// <summary>Turns what NuGet's client throws into this library's one family of exceptions.</summary>
internal static class FeedErrors
{
    internal static async Task<T> RunAsync<T>(string feed, string what, Func<Task<T>> action)
    {
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or NuGetProtocolException or IOException or UnauthorizedAccessException or InvalidOperationException or TimeoutException)
        {
            throw Refusal(error) is { } status
                ? FeedDiagnostics.FeedRefused.Because(error, feed, what, $"{(int)status} {status}")
                : FeedDiagnostics.FeedUnavailable.Because(error, feed, Innermost(error).Message.ReplaceLineEndings(" "));
        }
    }

    private static HttpStatusCode? Refusal(Exception error) => Chain(error).OfType<HttpRequestException>()
        .Select(static request => request.StatusCode)
        .FirstOrDefault(static status => status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);

    private static Exception Innermost(Exception error) => Chain(error).Last();

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var current = error; current is not null; current = current.InnerException)
        {
            yield return current;
        }
    }
}
