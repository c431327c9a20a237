namespace Cairn.Platform;

/// <summary>The order of the items in a folder of the Dock.</summary>
public enum StackOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By when they were added.</summary>
    DateAdded,

    /// <summary>By when they were changed.</summary>
    DateModified,

    /// <summary>By when they were made.</summary>
    DateCreated,

    /// <summary>By kind.</summary>
    Kind,
}
