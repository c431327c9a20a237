using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>The Finder.</summary>
/// <remarks>The Finder is restarted when one of them changes. What is unset is not written.</remarks>
public sealed partial class FinderPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether hidden files are shown. macOS's own: false.</summary>
    /// <remarks>Written as <c>AppleShowAllFiles</c>.</remarks>
    public partial bool? ShowAllFiles { get; set; }

    /// <summary>Whether the extensions of file names are always shown. macOS's own: false.</summary>
    /// <remarks>Written as <c>AppleShowAllExtensions</c>.</remarks>
    public partial bool? ShowAllExtensions { get; set; }

    /// <summary>Whether the Finder asks before an extension is changed. macOS's own: true.</summary>
    /// <remarks>Written as <c>FXEnableExtensionChangeWarning</c>.</remarks>
    public partial bool? ExtensionChangeWarning { get; set; }

    /// <summary>How a window shows its items. macOS's own: icons.</summary>
    /// <remarks>Written as <c>FXPreferredViewStyle</c>.</remarks>
    public partial FinderView? PreferredView { get; set; }

    /// <summary>Where a search begins. macOS's own: this Mac.</summary>
    /// <remarks>Written as <c>FXDefaultSearchScope</c>.</remarks>
    public partial FinderSearchScope? SearchScope { get; set; }

    /// <summary>Whether items are removed from the Trash after 30 days. macOS's own: false.</summary>
    /// <remarks>Written as <c>FXRemoveOldTrashItems</c>.</remarks>
    public partial bool? RemoveOldTrashItems { get; set; }

    /// <summary>Whether a window has a bar with the number of items and the free space. macOS's own: false.</summary>
    /// <remarks>Written as <c>ShowStatusBar</c>.</remarks>
    public partial bool? ShowStatusBar { get; set; }

    /// <summary>Whether a window has a bar with the path of its folder. macOS's own: false.</summary>
    /// <remarks>Written as <c>ShowPathbar</c>.</remarks>
    public partial bool? ShowPathBar { get; set; }

    /// <summary>Whether the title of a window is the full path of its folder. macOS's own: false.</summary>
    /// <remarks>Written as <c>_FXShowPosixPathInTitle</c>.</remarks>
    public partial bool? PathInTitle { get; set; }

    /// <summary>Whether columns grow to fit the names in them. macOS's own: false.</summary>
    /// <remarks>Written as <c>_FXEnableColumnAutoSizing</c>.</remarks>
    public partial bool? ColumnAutoSizing { get; set; }

    /// <summary>Whether folders come first when a window is sorted by name. macOS's own: false.</summary>
    /// <remarks>Written as <c>_FXSortFoldersFirst</c>.</remarks>
    public partial bool? FoldersFirst { get; set; }

    /// <summary>The folder of a new window. macOS's own: recents.</summary>
    /// <remarks>Written as <c>NewWindowTarget</c>.</remarks>
    public partial FinderTarget? NewWindowTarget { get; set; }

    /// <summary>
    /// The folder of a new window as a percent-encoded <c>file://</c> address. Example: <c>file:///Users/al/Projects/</c>.
    /// Required by, and only allowed with, <see cref="FinderTarget.Other"/>.
    /// </summary>
    /// <remarks>Written as <c>NewWindowTargetPath</c>.</remarks>
    [RegularExpression("file://.+", ErrorMessage = "must be an address that begins with 'file://'")]
    public partial string? NewWindowTargetPath { get; set; }

    /// <summary>Whether the Finder can be quit. macOS's own: false.</summary>
    /// <remarks>Written as <c>QuitMenuItem</c>.</remarks>
    public partial bool? QuitMenuItem { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        [.. OwnWrites(), .. DesktopWrites()];

    private PreferenceWrites OwnWrites() => new(DarwinPreferenceScope.User, "com.apple.finder")
    {
        { "AppleShowAllFiles", ShowAllFiles },
        { "AppleShowAllExtensions", ShowAllExtensions },
        { "FXEnableExtensionChangeWarning", ExtensionChangeWarning },
        { "FXPreferredViewStyle", PreferredView?.Written() },
        { "FXDefaultSearchScope", SearchScope?.Written() },
        { "FXRemoveOldTrashItems", RemoveOldTrashItems },
        { "ShowStatusBar", ShowStatusBar },
        { "ShowPathbar", ShowPathBar },
        { "_FXShowPosixPathInTitle", PathInTitle },
        { "_FXEnableColumnAutoSizing", ColumnAutoSizing },
        { "_FXSortFoldersFirst", FoldersFirst },
        { "NewWindowTarget", NewWindowTarget?.Written() },
        { "NewWindowTargetPath", NewWindowTargetPath },
        { "QuitMenuItem", QuitMenuItem },
    };
}
