namespace Cairn.Secrets.Sops;

/// <summary>How a file is encrypted.</summary>
public sealed record SopsWriting
{
    /// <summary>Which values are encrypted; a binary file has no other rule than the default.</summary>
    public SopsRule Rule { get; init; } = SopsRule.Default;

    /// <summary>Whether values that stay readable may be changed without a key. Off by default.</summary>
    public bool MacOnlyEncrypted { get; init; }

    /// <summary>Where the time of the last change comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
