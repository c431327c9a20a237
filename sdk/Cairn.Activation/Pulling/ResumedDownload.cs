using System.Net;
using System.Net.Http.Headers;

namespace Cairn.Activation.Pulling;

/// <summary>Fetches a file, and goes on where an earlier try, of this run or one before, was cut. What came is checked by whoever uses it.</summary>
internal sealed class ResumedDownload(FeedClient client)
{
    /// <summary>The greatest package that is fetched: a feed must not fill the disk.</summary>
    private const long Max = 8L * 1024 * 1024 * 1024;

    /// <summary>How often in a row nothing may come.</summary>
    private const int Tries = 4;

    private const string Unfinished = ".part";

    internal bool TryFetch(Uri address, string file)
    {
        if (File.Exists(file))
        {
            return true;
        }

        for (var left = Tries; ;)
        {
            var before = LengthOf(file + Unfinished);
            try
            {
                if (!TryOnce(address, file + Unfinished, before))
                {
                    return false;
                }

                File.Move(file + Unfinished, file);
                return true;
            }
            catch (Exception error) when (IsLoss(error))
            {
                left = LengthOf(file + Unfinished) > before ? Tries : left - 1;
                if (left == 0)
                {
                    throw error as ActivationException ?? client.Lost(error);
                }
            }
        }
    }

    private bool TryOnce(Uri address, string file, long have)
    {
        using var response = client.Get(address, have > 0 ? new RangeHeaderValue(have, null) : null);
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotFound:
                return false;
            case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == have:
                Write(response, file, FileMode.Append);
                return true;
            case HttpStatusCode.OK:
                Write(response, file, FileMode.Create);
                return true;
            case HttpStatusCode.RequestedRangeNotSatisfiable or HttpStatusCode.PartialContent:
                // What is there is no beginning of what the feed has.
                File.Delete(file);
                return TryOnce(address, file, 0);
            default:
                throw PullDiagnostics.Unreachable.Error(client.Feed.ToString(), $"it answers '{address}' with {(int)response.StatusCode} {response.StatusCode}");
        }
    }

    private void Write(HttpResponseMessage response, string path, FileMode mode)
    {
        using var body = response.Content.ReadAsStream();
        using var file = new FileStream(path, mode, FileAccess.Write);
        var buffer = new byte[256 * 1024];
        for (int got; (got = client.Read(body, buffer)) > 0;)
        {
            file.Write(buffer, 0, got);
            if (file.Length > Max)
            {
                throw PullDiagnostics.TooGreat.Error(response.RequestMessage!.RequestUri!.ToString(), $"{Max}");
            }
        }
    }

    private static bool IsLoss(Exception error) => error is IOException || (error is ActivationException { Diagnostic: var diagnostic } && diagnostic == PullDiagnostics.Unreachable);

    private static long LengthOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
}
