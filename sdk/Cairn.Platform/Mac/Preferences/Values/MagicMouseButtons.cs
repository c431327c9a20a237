namespace Cairn.Platform;

/// <summary>How many buttons a Magic Mouse has.</summary>
public enum MagicMouseButtons
{
    /// <summary>One: every press is a click.</summary>
    One,

    /// <summary>Two: a press on the right is a secondary click.</summary>
    Two,
}
