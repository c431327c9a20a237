namespace Cairn.Platform;

/// <summary>Where a search in the Finder begins.</summary>
public enum FinderSearchScope
{
    /// <summary>On this Mac.</summary>
    ThisMac,

    /// <summary>In the current folder.</summary>
    CurrentFolder,

    /// <summary>Where the last search was.</summary>
    Previous,
}
