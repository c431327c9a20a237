namespace Cairn.Platform;

/// <summary>When a service is started again after it ended.</summary>
public enum RestartPolicy
{
    /// <summary>Never.</summary>
    No,

    /// <summary>However it ended.</summary>
    Always,

    /// <summary>When it ended well.</summary>
    OnSuccess,

    /// <summary>When it failed, was killed, or took too long.</summary>
    OnFailure,

    /// <summary>When it was killed or took too long, but not by an exit status.</summary>
    OnAbnormal,

    /// <summary>When a signal that it did not handle killed it.</summary>
    OnAbort,

    /// <summary>When it gave no sign of life.</summary>
    OnWatchdog,
}
