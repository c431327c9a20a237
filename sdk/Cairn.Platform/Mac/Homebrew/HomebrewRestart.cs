namespace Cairn.Platform;

/// <summary>When Homebrew restarts the service of a formula.</summary>
public enum HomebrewRestart
{
    /// <summary>When the formula was installed or upgraded.</summary>
    WhenChanged,

    /// <summary>At each activation.</summary>
    Always,
}
