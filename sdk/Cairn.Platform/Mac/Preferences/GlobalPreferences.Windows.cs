using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>Windows, files and dialogs.</content>
public sealed partial class GlobalPreferences
{
    /// <summary>Whether file dialogs and the Finder show hidden files. macOS's own: false.</summary>
    /// <remarks>Written as <c>AppleShowAllFiles</c>.</remarks>
    public partial bool? ShowAllFiles { get; set; }

    /// <summary>Whether the Finder always shows the extensions of file names. macOS's own: false.</summary>
    /// <remarks>Written as <c>AppleShowAllExtensions</c>.</remarks>
    public partial bool? ShowAllExtensions { get; set; }

    /// <summary>
    /// Whether a click into the scroll bar jumps to that place rather than to the next page. macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>AppleScrollerPagingBehavior</c>.</remarks>
    public partial bool? ScrollBarClickJumps { get; set; }

    /// <summary>Whether activating an app goes to a Space that has a window of it. macOS's own: true.</summary>
    /// <remarks>Written as <c>AppleSpacesSwitchOnActivate</c>.</remarks>
    public partial bool? SwitchSpaceOnActivate { get; set; }

    /// <summary>When a new document opens as a tab. macOS's own: fullscreen.</summary>
    /// <remarks>Written as <c>AppleWindowTabbingMode</c>.</remarks>
    public partial WindowTabbing? WindowTabbing { get; set; }

    /// <summary>Whether windows and popovers open and close with an animation. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSAutomaticWindowAnimationsEnabled</c>.</remarks>
    public partial bool? WindowAnimations { get; set; }

    /// <summary>How long an animated change of a window's size takes, in seconds. Example: 0.05. macOS's own: 0.2.</summary>
    /// <remarks>Written as <c>NSWindowResizeTime</c>.</remarks>
    [Range(0.0, 60.0)]
    public partial double? WindowResizeTime { get; set; }

    /// <summary>
    /// Whether a window can be dragged from anywhere inside it while Control and Command are held. macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>NSWindowShouldDragOnGesture</c>.</remarks>
    public partial bool? DragWindowsAnywhere { get; set; }

    /// <summary>Whether macOS must not quit idle apps on its own.</summary>
    /// <remarks>Written as <c>NSDisableAutomaticTermination</c>.</remarks>
    public partial bool? DisableAutomaticTermination { get; set; }

    /// <summary>Whether new documents are offered a place in iCloud first. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSDocumentSaveNewDocumentsToCloud</c>.</remarks>
    public partial bool? SaveNewDocumentsToCloud { get; set; }

    /// <summary>
    /// Whether the save dialog opens with its file browser. Set <see cref="SavePanelExpanded2"/> too. macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>NSNavPanelExpandedStateForSaveMode</c>.</remarks>
    public partial bool? SavePanelExpanded { get; set; }

    /// <summary>The second switch for <see cref="SavePanelExpanded"/>, which newer dialogs read. macOS's own: false.</summary>
    /// <remarks>Written as <c>NSNavPanelExpandedStateForSaveMode2</c>.</remarks>
    public partial bool? SavePanelExpanded2 { get; set; }

    /// <summary>
    /// Whether the print dialog opens with all its settings. Set <see cref="PrintPanelExpanded2"/> too. macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>PMPrintingExpandedStateForPrint</c>.</remarks>
    public partial bool? PrintPanelExpanded { get; set; }

    /// <summary>The second switch for <see cref="PrintPanelExpanded"/>, which newer dialogs read. macOS's own: false.</summary>
    /// <remarks>Written as <c>PMPrintingExpandedStateForPrint2</c>.</remarks>
    public partial bool? PrintPanelExpanded2 { get; set; }

    private PreferenceWrites WindowsWrites() => new(DarwinPreferenceScope.User, "NSGlobalDomain")
    {
        { "AppleShowAllFiles", ShowAllFiles },
        { "AppleShowAllExtensions", ShowAllExtensions },
        { "AppleScrollerPagingBehavior", ScrollBarClickJumps },
        { "AppleSpacesSwitchOnActivate", SwitchSpaceOnActivate },
        { "AppleWindowTabbingMode", WindowTabbing?.Written() },
        { "NSAutomaticWindowAnimationsEnabled", WindowAnimations },
        { "NSWindowResizeTime", WindowResizeTime },
        { "NSWindowShouldDragOnGesture", DragWindowsAnywhere },
        { "NSDisableAutomaticTermination", DisableAutomaticTermination },
        { "NSDocumentSaveNewDocumentsToCloud", SaveNewDocumentsToCloud },
        { "NSNavPanelExpandedStateForSaveMode", SavePanelExpanded },
        { "NSNavPanelExpandedStateForSaveMode2", SavePanelExpanded2 },
        { "PMPrintingExpandedStateForPrint", PrintPanelExpanded },
        { "PMPrintingExpandedStateForPrint2", PrintPanelExpanded2 },
    };
}
