namespace Cairn.Platform;

/// <summary>Which processes of a service may notify the service manager.</summary>
public enum NotifyAccess
{
    /// <summary>None.</summary>
    None,

    /// <summary>The main process.</summary>
    Main,

    /// <summary>The main process and those of the commands beside it.</summary>
    Exec,

    /// <summary>All.</summary>
    All,
}
