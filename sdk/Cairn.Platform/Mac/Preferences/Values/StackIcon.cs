namespace Cairn.Platform;

/// <summary>How the icon of a folder in the Dock looks.</summary>
public enum StackIcon
{
    /// <summary>A pile of its items.</summary>
    Stack,

    /// <summary>A folder.</summary>
    Folder,
}
