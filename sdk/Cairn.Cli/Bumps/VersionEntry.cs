using NuGet.Versioning;

namespace Cairn.Cli.Bumps;

/// <summary>One version of one package, as a file of the fleet states it.</summary>
/// <param name="Package">The package.</param>
/// <param name="Channel">The column.</param>
/// <param name="Version">The version.</param>
/// <param name="Start">Where the version stands in the text of the file.</param>
/// <param name="Length">How long it is there.</param>
internal sealed record VersionEntry(string Package, VersionChannel Channel, NuGetVersion Version, int Start, int Length);
