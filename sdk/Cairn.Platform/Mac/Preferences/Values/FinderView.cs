namespace Cairn.Platform;

/// <summary>How a Finder window shows its items.</summary>
public enum FinderView
{
    /// <summary>As icons.</summary>
    Icons,

    /// <summary>As a list.</summary>
    List,

    /// <summary>In columns.</summary>
    Columns,

    /// <summary>As a gallery.</summary>
    Gallery,
}
