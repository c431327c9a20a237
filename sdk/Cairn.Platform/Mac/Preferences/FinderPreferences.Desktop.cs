using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>Items on the desktop.</content>
public sealed partial class FinderPreferences
{
    /// <summary>Whether there are icons on the desktop. macOS's own: true.</summary>
    /// <remarks>Written as <c>CreateDesktop</c>.</remarks>
    public partial bool? CreateDesktop { get; set; }

    /// <summary>Whether folders come first on the desktop. macOS's own: false.</summary>
    /// <remarks>Written as <c>_FXSortFoldersFirstOnDesktop</c>.</remarks>
    public partial bool? FoldersFirstOnDesktop { get; set; }

    /// <summary>Whether external disks are on the desktop. macOS's own: true.</summary>
    /// <remarks>Written as <c>ShowExternalHardDrivesOnDesktop</c>.</remarks>
    public partial bool? ExternalDisksOnDesktop { get; set; }

    /// <summary>Whether internal disks are on the desktop. macOS's own: false.</summary>
    /// <remarks>Written as <c>ShowHardDrivesOnDesktop</c>.</remarks>
    public partial bool? InternalDisksOnDesktop { get; set; }

    /// <summary>Whether connected servers are on the desktop. macOS's own: false.</summary>
    /// <remarks>Written as <c>ShowMountedServersOnDesktop</c>.</remarks>
    public partial bool? ServersOnDesktop { get; set; }

    /// <summary>Whether removable media are on the desktop. macOS's own: true.</summary>
    /// <remarks>Written as <c>ShowRemovableMediaOnDesktop</c>.</remarks>
    public partial bool? RemovableMediaOnDesktop { get; set; }

    private PreferenceWrites DesktopWrites() => new(DarwinPreferenceScope.User, "com.apple.finder")
    {
        { "CreateDesktop", CreateDesktop },
        { "_FXSortFoldersFirstOnDesktop", FoldersFirstOnDesktop },
        { "ShowExternalHardDrivesOnDesktop", ExternalDisksOnDesktop },
        { "ShowHardDrivesOnDesktop", InternalDisksOnDesktop },
        { "ShowMountedServersOnDesktop", ServersOnDesktop },
        { "ShowRemovableMediaOnDesktop", RemovableMediaOnDesktop },
    };
}
