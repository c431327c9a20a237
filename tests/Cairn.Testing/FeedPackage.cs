using NuGet.Packaging;
using NuGet.Versioning;

namespace Cairn.Testing;

/// <summary>One version of a package on a server.</summary>
/// <param name="Id">The id as its nuspec writes it.</param>
/// <param name="Version">The version.</param>
/// <param name="Content">The bytes of the <c>.nupkg</c>.</param>
/// <param name="Nuspec">What it says of itself.</param>
/// <param name="IsListed">Whether searches and floating versions see it.</param>
public sealed record FeedPackage(string Id, NuGetVersion Version, ReadOnlyMemory<byte> Content, NuspecReader Nuspec, bool IsListed = true)
{
    /// <summary>Gets the day on which all packages of these servers were published.</summary>
    public const string Published = "2026-01-01T00:00:00+00:00";

    internal string LowerId => Id.ToLowerInvariant();

    internal string LowerVersion => Version.ToNormalizedString().ToLowerInvariant();

    internal static FeedPackage Read(byte[] content)
    {
        using var reader = new PackageArchiveReader(new MemoryStream(content));
        var nuspec = reader.NuspecReader;
        return new FeedPackage(nuspec.GetId(), nuspec.GetVersion(), content, nuspec);
    }
}
