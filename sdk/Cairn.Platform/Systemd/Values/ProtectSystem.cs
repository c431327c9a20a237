namespace Cairn.Platform;

/// <summary>How much of the system is read-only for a service.</summary>
public enum ProtectSystem
{
    /// <summary>Nothing.</summary>
    No,

    /// <summary><c>/usr</c> and the boot loader.</summary>
    Yes,

    /// <summary>Those and <c>/etc</c>.</summary>
    Full,

    /// <summary>Everything but <c>/dev</c>, <c>/proc</c> and <c>/sys</c>.</summary>
    Strict,
}
