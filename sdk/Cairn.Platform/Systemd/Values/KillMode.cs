namespace Cairn.Platform;

/// <summary>Which processes end when a service stops.</summary>
public enum KillMode
{
    /// <summary>All that belong to the service.</summary>
    ControlGroup,

    /// <summary>The main process gets the signal; what is left is killed.</summary>
    Mixed,

    /// <summary>The main process only. The others stay.</summary>
    Process,

    /// <summary>None.</summary>
    None,
}
