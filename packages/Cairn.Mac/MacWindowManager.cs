namespace Cairn.Mac;

/// <summary>Windows that stay where they are: no Stage Manager, and a click on the wallpaper hides nothing.</summary>
public sealed partial class MacWindowManager : Feature, IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var windows = target.Defaults.Preferences.WindowManager;
        windows.ClickShowsDesktop = false;
        windows.HideWidgets = true;
        windows.StageHideWidgets = true;
        windows.StageManager = false;
        windows.TiledWindowMargins = false;
        target.Defaults.Preferences.Spaces.SpanDisplays = false;
    }
}
