namespace Cairn.Platform;

/// <summary>Where the journal keeps logs.</summary>
public enum JournalStorage
{
    /// <summary>On disk if <c>/var/log/journal</c> exists, otherwise in memory.</summary>
    Auto,

    /// <summary>In memory: they are gone after a restart.</summary>
    Volatile,

    /// <summary>On disk.</summary>
    Persistent,

    /// <summary>Nowhere.</summary>
    None,
}
