namespace Cairn.Platform;

/// <summary>Where a screenshot goes.</summary>
public enum ScreenCaptureTarget
{
    /// <summary>Into a file.</summary>
    File,

    /// <summary>Into the clipboard.</summary>
    Clipboard,

    /// <summary>Into Preview.</summary>
    Preview,

    /// <summary>Into a new mail.</summary>
    Mail,

    /// <summary>Into a new message.</summary>
    Messages,
}
