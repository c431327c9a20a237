namespace Cairn.Platform;

/// <summary>The look of windows and menus.</summary>
public enum InterfaceStyle
{
    /// <summary>Light; the key is deleted.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}
