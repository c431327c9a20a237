namespace Cairn.Sdk;

/// <summary>What the package of a piece of software says of itself, in <c>cairn/software.json</c>.</summary>
/// <param name="Name">The software's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Systems">The systems that there are payloads for.</param>
internal sealed record SoftwarePackage(string Name, string Version, IReadOnlyList<string> Systems)
{
    /// <summary>The file in the package that names the systems.</summary>
    internal const string FileName = "cairn/software.json";

    /// <summary>The file in the package of one system that describes its payload.</summary>
    internal const string PayloadFileName = "cairn/payload.json";

    /// <summary>The archive of the payload: a NAR, because a package keeps neither executable bits nor links.</summary>
    internal static string ArchiveOf(string software) => $"payload/{software}.nar";
}
