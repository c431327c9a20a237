namespace Cairn.Platform;

/// <summary>Which controls the Tab key reaches.</summary>
public enum KeyboardNavigation
{
    /// <summary>Text fields and lists.</summary>
    Off,

    /// <summary>All controls, on macOS 14 and later.</summary>
    On,

    /// <summary>All controls, on macOS 13 and earlier.</summary>
    OnBeforeSonoma,
}
