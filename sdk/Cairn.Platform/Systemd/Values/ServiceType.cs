namespace Cairn.Platform;

/// <summary>When a service counts as started.</summary>
public enum ServiceType
{
    /// <summary>As soon as its process was made.</summary>
    Simple,

    /// <summary>As soon as its program was found and run.</summary>
    Exec,

    /// <summary>When the process that was started ends and leaves another.</summary>
    Forking,

    /// <summary>When its process has ended.</summary>
    Oneshot,

    /// <summary>When it has taken its name on D-Bus.</summary>
    Dbus,

    /// <summary>When it says so itself.</summary>
    Notify,

    /// <summary>When it says so itself, which it does for reloads too.</summary>
    NotifyReload,

    /// <summary>Like <see cref="Simple"/>, once all other starts are done.</summary>
    Idle,
}
