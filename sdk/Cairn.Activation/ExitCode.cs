namespace Cairn.Activation;

/// <summary>How the activator ends. The numbers are stable: scripts and the deployer rely on them.</summary>
internal enum ExitCode
{
    /// <summary>Applied, confirmed where that was asked for, or nothing to do.</summary>
    Ok = 0,

    /// <summary>A defect of Cairn.</summary>
    Internal = 1,

    /// <summary>Arguments that do not exist or do not go together.</summary>
    Usage = 2,

    /// <summary>A closure or a state that cannot be read.</summary>
    Configuration = 3,

    /// <summary>The feed that the machine fetches from cannot be reached.</summary>
    Unreachable = 10,

    /// <summary>Another activation is running.</summary>
    LockHeld = 11,

    /// <summary>Refused by checks; nothing changed.</summary>
    Refused = 20,

    /// <summary>Something that Cairn does not own lies where it would write; nothing changed.</summary>
    Collisions = 21,

    /// <summary>Applied, but units of this switch failed.</summary>
    UnitsFailed = 30,

    /// <summary>Failed and rolled back.</summary>
    RolledBack = 31,

    /// <summary>Not confirmed in time and rolled back.</summary>
    NotConfirmed = 32,

    /// <summary>The rollback failed: the machine is in no defined state.</summary>
    Inconsistent = 33,

    /// <summary>What changed takes effect only after a reboot, which was not done.</summary>
    RebootNeeded = 40,

    /// <summary>Cancelled; the machine is as reported.</summary>
    Cancelled = 130,
}
