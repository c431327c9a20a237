using NuGet.Versioning;

namespace Cairn.Deployment.Feeds;

/// <summary>The versions of closures: those of packages.</summary>
public static class ClosureVersions
{
    /// <summary>Reads a version that a user wrote.</summary>
    /// <param name="text">The text, as <c>1.4.0</c>.</param>
    /// <returns>The version.</returns>
    /// <exception cref="FeedException">CAIRN5079: the text is no version.</exception>
    public static NuGetVersion Parse(string text) =>
        NuGetVersion.TryParseStrict(text, out var version) && !version.HasMetadata ? version : throw FeedDiagnostics.VersionMalformed.Error(text);
}
