namespace Cairn.Sdk;

/// <summary>A piece of software as its project declares it.</summary>
/// <param name="Name">The id of its package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Payloads">Its payloads for all systems.</param>
/// <param name="Check">How it tells its version.</param>
internal sealed record SoftwareDeclaration(string Name, string Version, IReadOnlyList<Payload> Payloads, VersionCheck Check)
{
    internal IEnumerable<string> Systems => Payloads.Select(static payload => payload.System).Distinct(StringComparer.Ordinal);

    internal IReadOnlyList<Payload> For(string system) => [.. Payloads.Where(payload => string.Equals(payload.System, system, StringComparison.Ordinal))];
}
