namespace Cairn.Platform;

/// <summary>What Caps Lock acts as.</summary>
public enum CapsLockRole
{
    /// <summary>The left Control key.</summary>
    Control,

    /// <summary>The Escape key.</summary>
    Escape,
}
