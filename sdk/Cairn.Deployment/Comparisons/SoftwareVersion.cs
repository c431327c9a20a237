namespace Cairn.Deployment.Comparisons;

/// <summary>Software in a closure.</summary>
/// <param name="Digest">The digest of its files.</param>
/// <param name="Version">Its version; null where the closure does not say, as for what was made of a project.</param>
internal sealed record SoftwareVersion(string Digest, string? Version)
{
    /// <summary>Gets the version, or a digest that is short enough to be compared by eye.</summary>
    internal string Text => Version ?? Digest[..8];
}
