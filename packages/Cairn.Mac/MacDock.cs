namespace Cairn.Mac;

/// <summary>A Dock that hides, keeps its order, and shows only what was pinned.</summary>
public sealed partial class MacDock : Feature, IModule<Darwin>
{
    /// <summary>What is pinned, in order. Default: nothing, and the Dock's own apps are left alone. Example: <c>Apps.Add("/Applications/Ghostty.app")</c>.</summary>
    public partial OptionList<DockTile> Apps { get; set; }

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var dock = target.Defaults.Preferences.Dock;
        dock.Autohide = true;
        dock.AutohideDelay = 0.0;
        dock.AutohideTimeModifier = 0.2;
        dock.LaunchAnimation = false;
        dock.MinimizeEffect = MinimizeEffect.Scale;
        dock.MinimizeToApplication = true;
        dock.ReorderSpacesByUse = false;
        dock.ShowRecents = false;
        dock.ShowProcessIndicators = true;
        dock.TileSize = 48;
        dock.TopLeftCorner = HotCorner.None;
        dock.TopRightCorner = HotCorner.None;
        dock.BottomLeftCorner = HotCorner.None;
        dock.BottomRightCorner = HotCorner.LockScreen;
        if (Apps.Count > 0)
        {
            dock.PersistentApps = [.. Apps];
        }
    }
}
