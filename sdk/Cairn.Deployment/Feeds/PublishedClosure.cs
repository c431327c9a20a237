namespace Cairn.Deployment.Feeds;

/// <summary>What a publication came to.</summary>
/// <param name="Name">The version that the feed has now.</param>
/// <param name="Package">The package that was uploaded; null when the feed had this closure already.</param>
public sealed record PublishedClosure(ClosureName Name, string? Package)
{
    /// <summary>Gets a value indicating whether something was uploaded.</summary>
    public bool WasUploaded => Package is not null;
}
