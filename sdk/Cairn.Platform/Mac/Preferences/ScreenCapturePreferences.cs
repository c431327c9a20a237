using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Screenshots.</summary>
/// <remarks>
/// The next screenshot follows them; SystemUIServer is restarted when one of them changes. What is unset is not written.
/// </remarks>
public sealed partial class ScreenCapturePreferences : OptionSet, IPreferenceGroup
{
    /// <summary>The folder that screenshots are saved in. Example: <c>/Users/al/Pictures/Screenshots</c>.</summary>
    /// <remarks>Written as <c>location</c>.</remarks>
    [RegularExpression("[/~].*", ErrorMessage = "must be an absolute path, or one that begins with '~'")]
    public partial string? Location { get; set; }

    /// <summary>The image format. macOS's own: png.</summary>
    /// <remarks>Written as <c>type</c>.</remarks>
    public partial ScreenCaptureFormat? Format { get; set; }

    /// <summary>Where a screenshot goes. macOS's own: file.</summary>
    /// <remarks>Written as <c>target</c>.</remarks>
    public partial ScreenCaptureTarget? Target { get; set; }

    /// <summary>Whether the picture of a window has no drop shadow. macOS's own: false.</summary>
    /// <remarks>Written as <c>disable-shadow</c>.</remarks>
    public partial bool? DisableShadow { get; set; }

    /// <summary>Whether the file name has date and time rather than a number. macOS's own: true.</summary>
    /// <remarks>Written as <c>include-date</c>.</remarks>
    public partial bool? IncludeDate { get; set; }

    /// <summary>Whether the last selected area is offered again. macOS's own: true.</summary>
    /// <remarks>Written as <c>save-selections</c>.</remarks>
    public partial bool? SaveSelections { get; set; }

    /// <summary>Whether a thumbnail floats for a moment before the file is saved. macOS's own: true.</summary>
    /// <remarks>Written as <c>show-thumbnail</c>.</remarks>
    public partial bool? ShowThumbnail { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.screencapture")
        {
            { "location", Location },
            { "type", Format?.Written() },
            { "target", Target?.Written() },
            { "disable-shadow", DisableShadow },
            { "include-date", IncludeDate },
            { "save-selections", SaveSelections },
            { "show-thumbnail", ShowThumbnail },
        };
}
