namespace Cairn.Mac;

/// <summary>Screenshots in a folder of their own, without shadows.</summary>
public sealed partial class MacScreenshots : Feature, IModule<Darwin>
{
    /// <summary>The folder. Default: <c>~/Pictures/Screenshots</c>.</summary>
    [Default("~/Pictures/Screenshots"), RegularExpression("[/~].*", ErrorMessage = "must be an absolute path, or one that begins with '~'")]
    public partial string Folder { get; set; }

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var capture = target.Defaults.Preferences.ScreenCapture;
        capture.DisableShadow = true;
        capture.Format = ScreenCaptureFormat.Png;
        capture.IncludeDate = true;
        capture.Location = Folder;
    }
}
