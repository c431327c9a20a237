namespace Cairn.Cli.Bumps;

/// <summary>A column of versions.</summary>
internal enum VersionChannel
{
    /// <summary>What everything uses, the column <c>Version</c>.</summary>
    Unstable,

    /// <summary>What fallbacks use, the column <c>Stable</c>.</summary>
    Stable,
}
