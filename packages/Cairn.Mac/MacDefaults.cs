namespace Cairn.Mac;

/// <summary>All groups of preferences at once: <c>MacDock</c>, <c>MacFinder</c>, <c>MacKeyboard</c> and the others. Switch single ones off as you like.</summary>
public sealed partial class MacDefaults : Feature, IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.MacDock.Defaults.Enable = true;
        target.MacFinder.Defaults.Enable = true;
        target.MacKeyboard.Defaults.Enable = true;
        target.MacTrackpad.Defaults.Enable = true;
        target.MacLoginWindow.Defaults.Enable = true;
        target.MacScreenshots.Defaults.Enable = true;
        target.MacWindowManager.Defaults.Enable = true;
        target.MacLook.Defaults.Enable = true;
    }
}
