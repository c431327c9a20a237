namespace Cairn.Activation.Units;

/// <summary>What it takes for a running unit to run by another definition; the greater one wins.</summary>
internal enum UnitDifference
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A reload.</summary>
    Reload,

    /// <summary>A restart.</summary>
    Restart,
}
