namespace Cairn.Platform;

/// <summary>Which processes a service sees.</summary>
public enum ProtectProc
{
    /// <summary>All.</summary>
    Default,

    /// <summary>All, but nothing of those of others beside that they are there.</summary>
    Noaccess,

    /// <summary>Its own user's.</summary>
    Invisible,

    /// <summary>Those that it could trace.</summary>
    Ptraceable,
}
