namespace Cairn.Testing;

/// <summary>One request that a server answered.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Path">The path and the query.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Received">The length of what was sent along, in bytes.</param>
public sealed record FeedRequest(string Method, string Path, int Status, long Received)
{
    /// <summary>Gets a value indicating whether the client pushed a package, or tried to.</summary>
    public bool IsPush => Method == "PUT";

    /// <summary>Gets a value indicating whether the client downloaded a package, or tried to.</summary>
    public bool IsDownload => Method == "GET" && Path.EndsWith(".nupkg", StringComparison.Ordinal);
}
