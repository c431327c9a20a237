namespace Cairn.Deployment.Feeds;

/// <summary>Lists every diagnostic about feeds and the packages of closures. No message ever has a password or a key.</summary>
public static class FeedDiagnostics
{
    internal static readonly FeedDiagnostic FeedUnknown = new(
        "CAIRN5070", "'{0}' is neither a folder nor a source of nuget.config, which has {1}.",
        "Name one of these, give a path, or add the source and its credentials to nuget.config.");

    internal static readonly FeedDiagnostic FeedUnavailable = new(
        "CAIRN5071", "The feed '{0}' did not answer as a NuGet v3 feed: {1}",
        "Check its address in nuget.config and that it can be reached.");

    internal static readonly FeedDiagnostic FeedRefused = new(
        "CAIRN5072", "The feed '{0}' refused to {1}: {2}.",
        "Give nuget.config its credentials in <packageSourceCredentials>, or its key in <apikeys>; both may be %VARIABLE%.");

    internal static readonly FeedDiagnostic PackageMissing = new(
        "CAIRN5073", "Package '{0}' version '{1}' is not in {2}.",
        "Publish it, or add a feed that has it to nuget.config.");

    internal static readonly FeedDiagnostic VersionTaken = new(
        "CAIRN5075", "Version '{1}' of '{0}' is in the feed already, with another closure.",
        "Raise ClosureVersion, or leave it out: then the next free one is taken.");

    internal static readonly FeedDiagnostic OriginChanged = new(
        "CAIRN5076", "Package '{0}' version '{1}' is not the one that the closure was built with: expected hash '{2}', found '{3}'.",
        "Nothing of it was used; publish the software under a new version, and distrust the feed if nobody did.");

    internal static readonly FeedDiagnostic VersionMalformed = new(
        "CAIRN5079", "ClosureVersion '{0}' is not a version of a package.",
        "Write three numbers, as 1.4.0, or leave it out: then the next free one is taken.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<FeedDiagnostic> All { get; } =
    [
        FeedUnknown, FeedUnavailable, FeedRefused, PackageMissing, VersionTaken, OriginChanged, VersionMalformed,
    ];
}
