namespace Cairn.Mac;

/// <summary>A keyboard for people who write code: quick repetition, and no text that changes by itself.</summary>
public sealed partial class MacKeyboard : Feature, IModule<Darwin>
{
    /// <summary>What Caps Lock acts as. Default: null, Caps Lock.</summary>
    public partial CapsLockRole? CapsLock { get; set; }

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var global = target.Defaults.Preferences.Global;
        global.AutomaticCapitalization = false;
        global.DashSubstitution = false;
        global.InitialKeyRepeat = 15;
        global.KeyRepeat = 2;
        global.KeyboardNavigation = KeyboardNavigation.On;
        global.PeriodSubstitution = false;
        global.PressAndHold = false;
        global.QuoteSubstitution = false;
        global.SpellingCorrection = false;
        if (CapsLock is { } role)
        {
            target.Keyboard.Defaults.CapsLock = role;
        }
    }
}
