namespace Cairn.Platform;

/// <summary>What has to hold where a machine fetches its own closure.</summary>
internal static class PullRules
{
    internal static IEnumerable<string> Check(Linux linux)
    {
        var pull = linux.Pull;
        if (!pull.Enable)
        {
            yield break;
        }

        if (pull.Feed is not { } feed)
        {
            yield return "The machine is to fetch its closure, and no feed is named. Set Pull.Feed to the address of a NuGet feed, or to a folder.";
        }
        else if (WhyNot(feed) is { } reason)
        {
            yield return $"Pull.Feed '{PathRules.Printable(feed)}' {reason}. Write the address of a NuGet feed, as https://feed.example.net/v3/index.json, or an absolute path.";
        }
        else if (pull.CredentialsFile is not null && feed.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Pull.Feed '{feed}' would be sent the credentials of '{pull.CredentialsFile}' in clear text. Use https, or leave CredentialsFile out.";
        }

        if (linux.Fleet.TrustedKeys.Count == 0)
        {
            yield return "The machine is to fetch its closure, but the fleet trusts no key, so it could believe none. Make one with `dotnet build hosts/<machine> -t:GenerateSigningKey`, and add its line to TrustedKeys of the fleet.";
        }
    }

    private static string? WhyNot(string feed) => feed.Contains("://", StringComparison.Ordinal)
        ? Uri.TryCreate(feed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : "is no address of http or https"
        : PathRules.WhyNotAbsolute(feed);
}
