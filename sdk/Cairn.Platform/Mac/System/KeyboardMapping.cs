namespace Cairn.Platform;

/// <summary>
/// Keys that act as other keys, on every keyboard. A daemon maps them at boot and at activation; what is no longer mapped is back
/// after a reboot.
/// </summary>
public sealed partial class KeyboardMapping : OptionSet
{
    /// <summary>What Caps Lock acts as. Unset: Caps Lock. Not together with <see cref="SwapCapsLockAndEscape"/>.</summary>
    public partial CapsLockRole? CapsLock { get; set; }

    /// <summary>Whether Caps Lock and Escape change places. Default: false.</summary>
    public partial bool SwapCapsLockAndEscape { get; set; }

    /// <summary>Whether the left Command and Option keys change places, as on keyboards for PCs. Default: false.</summary>
    public partial bool SwapLeftCommandAndOption { get; set; }

    /// <summary>Whether the right Command and Option keys change places. Default: false.</summary>
    public partial bool SwapRightCommandAndOption { get; set; }

    /// <summary>Whether the left Control and the fn or globe key change places. Default: false.</summary>
    public partial bool SwapLeftControlAndFn { get; set; }

    /// <summary>Whether the key left of Z on keyboards outside the USA acts as the grave and tilde key. Default: false.</summary>
    public partial bool NonUsTilde { get; set; }

    /// <summary>Further keys. Example: <c>Keys.Add(new(0x700000064, 0x700000035))</c>.</summary>
    public partial OptionList<KeyMapping> Keys { get; set; }
}
