namespace Cairn.Platform;

/// <summary>The size of icons in sidebars.</summary>
public enum SidebarIconSize
{
    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}
