namespace Cairn.Platform;

/// <summary>App bundles for all users, in a folder that Cairn owns: what does not belong there is removed from it.</summary>
public sealed partial class Applications : OptionSet
{
    /// <summary>
    /// The bundles: the name in the folder, and the bundle in the store. Example:
    /// <c>Bundles["Zed.app"] = $"{Software.Zed}/Zed.app"</c>.
    /// </summary>
    [AbsolutePath]
    public partial OptionMap<string> Bundles { get; set; }

    /// <summary>
    /// How bundles get into the folder. Default: as copies, because Spotlight, the Dock and privacy permissions do not follow
    /// links well.
    /// </summary>
    [Default(ApplicationPlacement.Copy)]
    public partial ApplicationPlacement Placement { get; set; }

    /// <summary>The folder. Default: <c>/Applications/Cairn</c>.</summary>
    [Default("/Applications/Cairn")]
    [RegularExpression("/Applications/[^/]+", ErrorMessage = "must be a folder directly in /Applications")]
    public partial string Folder { get; set; }
}
