namespace Cairn.Sdk;

/// <summary>A payload as a software project declares it.</summary>
/// <param name="Software">The software's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Where the payload comes from, as written.</param>
/// <param name="System">The system that it is for.</param>
/// <param name="Integrity">The hash of what is fetched; empty when none is given.</param>
/// <param name="Map">Which files go where; empty for all as they are.</param>
/// <param name="Folder">The folder that relative paths begin at.</param>
internal sealed record Payload(string Software, string Version, string Source, string System, string Integrity, string Map, string Folder)
{
    internal static readonly IReadOnlyList<string> Systems = ["linux-arm64", "linux-x64", "osx-arm64", "osx-x64"];

    internal Payload Checked() =>
        Systems.Contains(System, StringComparer.Ordinal) ? this : throw PayloadDiagnostics.SystemUnknown(Software, Source, System);
}
