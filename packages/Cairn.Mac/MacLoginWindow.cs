namespace Cairn.Mac;

/// <summary>A login window that lets in nobody without an account, and a screen that locks at once.</summary>
public sealed partial class MacLoginWindow : Feature, IModule<Darwin>
{
    /// <summary>What the window says, a way to reach the owner for example. Default: nothing.</summary>
    public partial string? Text { get; set; }

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var window = target.Defaults.Preferences.LoginWindow;
        window.GuestEnabled = false;
        window.DisableConsoleAccess = true;
        if (Text is not null)
        {
            window.Text = Text;
        }

        target.Defaults.Preferences.ScreenSaver.AskForPassword = true;
        target.Defaults.Preferences.ScreenSaver.AskForPasswordDelay = 0;
    }
}
