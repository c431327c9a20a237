namespace Cairn.Platform;

/// <summary>Which processes Activity Monitor lists.</summary>
public enum ProcessCategory
{
    /// <summary>All.</summary>
    All,

    /// <summary>All, as a tree.</summary>
    Hierarchy,

    /// <summary>Those of the user.</summary>
    Mine,

    /// <summary>Those of the system.</summary>
    System,

    /// <summary>Those of other users.</summary>
    OtherUsers,

    /// <summary>Active ones.</summary>
    Active,

    /// <summary>Inactive ones.</summary>
    Inactive,

    /// <summary>Those with windows.</summary>
    Windowed,
}
