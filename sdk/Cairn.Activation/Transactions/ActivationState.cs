namespace Cairn.Activation.Transactions;

/// <summary>How far an activation is. Until <see cref="Recorded"/> it only reads.</summary>
internal enum ActivationState
{
    /// <summary>No other activation can run.</summary>
    Locked,

    /// <summary>Nothing speaks against it.</summary>
    Checked,

    /// <summary>Every object is there and right.</summary>
    Staged,

    /// <summary>The way back is written down.</summary>
    Recorded,

    /// <summary>Packages of the distribution are those of the new generation.</summary>
    Packages,

    /// <summary>Units that change are stopped, by their old definitions.</summary>
    StoppedOld,

    /// <summary>Users and groups are those of the new generation.</summary>
    Users,

    /// <summary>Files are those of the new generation.</summary>
    Files,

    /// <summary>The service manager knows the new definitions.</summary>
    Reloaded,

    /// <summary>Units run by their new definitions.</summary>
    Units,

    /// <summary>What should run runs.</summary>
    Verified,

    /// <summary>The deployer has not said yet that it can still reach the machine.</summary>
    AwaitingConfirmation,

    /// <summary>The generation is the one that a boot returns to.</summary>
    Confirmed,

    /// <summary>Changes are being taken back.</summary>
    RollingBack,

    /// <summary>The machine is on the generation it came from.</summary>
    RolledBack,

    /// <summary>Taking back failed.</summary>
    Inconsistent,
}
