namespace Cairn.Platform;

/// <summary>The look of icons and widgets.</summary>
public enum IconAppearance
{
    /// <summary>As designed; the key is deleted.</summary>
    Regular,

    /// <summary>Dark.</summary>
    RegularDark,

    /// <summary>Light or dark, with the time of day.</summary>
    RegularAutomatic,

    /// <summary>Clear and light.</summary>
    ClearLight,

    /// <summary>Clear and dark.</summary>
    ClearDark,

    /// <summary>Clear, light or dark with the time of day.</summary>
    ClearAutomatic,

    /// <summary>Tinted and light.</summary>
    TintedLight,

    /// <summary>Tinted and dark.</summary>
    TintedDark,

    /// <summary>Tinted, light or dark with the time of day.</summary>
    TintedAutomatic,
}
