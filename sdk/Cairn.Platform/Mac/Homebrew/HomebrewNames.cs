namespace Cairn.Platform;

/// <summary>What Homebrew accepts as names, as regular expressions.</summary>
internal static class HomebrewNames
{
    /// <summary>A tap: owner and repository.</summary>
    internal const string Tap = "[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9][A-Za-z0-9_.-]*";

    /// <summary>A formula or a cask, with its tap or without.</summary>
    internal const string Package = "([A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9][A-Za-z0-9_.-]*/)?[a-z0-9][a-z0-9+@._-]*";
}
