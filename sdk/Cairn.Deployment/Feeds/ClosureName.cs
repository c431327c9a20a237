using NuGet.Versioning;

namespace Cairn.Deployment.Feeds;

/// <summary>A version of a machine's closure in feeds.</summary>
/// <param name="Machine">The machine's name.</param>
/// <param name="Id">The id of the package.</param>
/// <param name="Version">Its version.</param>
public sealed record ClosureName(string Machine, string Id, NuGetVersion Version)
{
    /// <summary>Gives what messages call it.</summary>
    /// <returns>Id and version.</returns>
    public override string ToString() => $"{Id} {Version.ToNormalizedString()}";
}
