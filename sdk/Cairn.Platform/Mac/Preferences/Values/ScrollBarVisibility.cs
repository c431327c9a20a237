namespace Cairn.Platform;

/// <summary>When scroll bars are visible.</summary>
public enum ScrollBarVisibility
{
    /// <summary>While scrolling.</summary>
    WhenScrolling,

    /// <summary>As the mouse or trackpad suggests.</summary>
    Automatic,

    /// <summary>Always.</summary>
    Always,
}
