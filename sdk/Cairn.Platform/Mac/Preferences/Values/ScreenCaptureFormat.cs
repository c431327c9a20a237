namespace Cairn.Platform;

/// <summary>The format of a screenshot.</summary>
public enum ScreenCaptureFormat
{
    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>HEIC.</summary>
    Heic,

    /// <summary>TIFF.</summary>
    Tiff,

    /// <summary>GIF.</summary>
    Gif,

    /// <summary>BMP.</summary>
    Bmp,

    /// <summary>PDF.</summary>
    Pdf,
}
