namespace Cairn.Platform;

/// <summary>What a service sees of homes.</summary>
public enum ProtectHome
{
    /// <summary>Everything.</summary>
    No,

    /// <summary>Nothing.</summary>
    Yes,

    /// <summary>Everything, but it cannot write.</summary>
    ReadOnly,

    /// <summary>Empty directories.</summary>
    Tmpfs,
}
