namespace Cairn.Platform;

/// <summary>How an opened folder in the Dock looks.</summary>
public enum StackView
{
    /// <summary>As its number of items suggests.</summary>
    Automatic,

    /// <summary>A fan.</summary>
    Fan,

    /// <summary>A grid.</summary>
    Grid,

    /// <summary>A list.</summary>
    List,
}
