namespace Cairn.Activation.Confirmations;

/// <summary>What becomes of a confirmation.</summary>
internal enum LeaseAnswer
{
    /// <summary>No activation ever gave that word, since the machine started.</summary>
    Unknown,

    /// <summary>The generation stays.</summary>
    Confirmed,

    /// <summary>It was confirmed before.</summary>
    AlreadyConfirmed,

    /// <summary>It came too late: the machine went back.</summary>
    RolledBack,
}
