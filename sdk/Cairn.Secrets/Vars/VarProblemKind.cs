namespace Cairn.Secrets.Vars;

/// <summary>What is wrong with a value on disk.</summary>
public enum VarProblemKind
{
    /// <summary>It does not exist.</summary>
    Missing,

    /// <summary>What it was made from has changed.</summary>
    Stale,

    /// <summary>A reader lacks the key to it.</summary>
    Unshared,

    /// <summary>Someone can read it who should not.</summary>
    Overshared,

    /// <summary>It cannot be read as an encrypted file.</summary>
    Unreadable,

    /// <summary>No machine declares it.</summary>
    Orphaned,

    /// <summary>It ends soon.</summary>
    Expiring,

    /// <summary>It has ended.</summary>
    Expired,
}
