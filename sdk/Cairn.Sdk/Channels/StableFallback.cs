namespace Cairn.Sdk;

/// <summary>A package that some machines take from the channel <c>stable</c> while all else stays where it is.</summary>
/// <param name="Package">The package.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it can go.</param>
internal sealed record StableFallback(string Package, string Reason, DateOnly Since, UntilCondition Until)
{
    private static readonly string[] s_required = ["Reason", "Since", "Until"];

    /// <summary>Reads a fallback and adds what is wrong with it to a list; null if anything is.</summary>
    internal static StableFallback? ReadOrNull(string package, Func<string, string> metadata, CentralVersions versions, List<Problem> problems)
    {
        var before = problems.Count;
        var missing = s_required.Where(name => string.IsNullOrWhiteSpace(metadata(name))).ToList();
        if (missing.Count > 0)
        {
            problems.Add(ChannelDiagnostics.LacksMetadata(package, missing));
        }

        var since = UntilCondition.ParseDayOrNull(metadata("Since"));
        if (since is null && !missing.Contains("Since"))
        {
            problems.Add(ChannelDiagnostics.SinceMalformed(package, metadata("Since")));
        }

        var until = UntilCondition.ParseOrNull(metadata("Until"));
        if (until is null && !missing.Contains("Until"))
        {
            problems.Add(ChannelDiagnostics.UntilMalformed(package, metadata("Until")));
        }

        if (until?.Package is { } named && !versions.Knows(named))
        {
            problems.Add(ChannelDiagnostics.Unknown(named, $"Until of the fallback of '{package}' names", versions.Packages));
        }

        if (metadata("Link") is { Length: > 0 } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            problems.Add(ChannelDiagnostics.LinkMalformed(package, link));
        }

        CheckPackage(package, versions, problems, "A fallback names");
        return problems.Count == before ? new StableFallback(package, metadata("Reason"), since!.Value, until!) : null;
    }

    /// <summary>Checks that there is a stable version.</summary>
    internal static void CheckPackage(string package, CentralVersions versions, List<Problem> problems, string what)
    {
        if (!versions.Knows(package))
        {
            problems.Add(ChannelDiagnostics.Unknown(package, what, versions.Packages));
        }
        else if (versions.StableOf(package) is null)
        {
            problems.Add(ChannelDiagnostics.LacksStable(package));
        }
    }
}
