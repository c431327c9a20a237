namespace Cairn.Cli.Bumps;

/// <summary>Where fallbacks are written.</summary>
/// <param name="Named">The file that the user named, from the folder of the fleet; null for that of the fleet's only overlay.</param>
internal sealed record FallbackTarget(string? Named)
{
    internal FallbackFile? FindOrNull(string root) => FallbackFile.FindOrNull(root, Named);
}
