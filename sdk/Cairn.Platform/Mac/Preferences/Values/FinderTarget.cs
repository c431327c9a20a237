namespace Cairn.Platform;

/// <summary>The folder of a new Finder window.</summary>
public enum FinderTarget
{
    /// <summary>The computer.</summary>
    Computer,

    /// <summary>The volume of macOS.</summary>
    SystemVolume,

    /// <summary>The home folder.</summary>
    Home,

    /// <summary>The desktop.</summary>
    Desktop,

    /// <summary>The documents.</summary>
    Documents,

    /// <summary>What was used lately.</summary>
    Recents,

    /// <summary>iCloud Drive.</summary>
    CloudDrive,

    /// <summary>The folder that <see cref="FinderPreferences.NewWindowTargetPath"/> names.</summary>
    Other,
}
