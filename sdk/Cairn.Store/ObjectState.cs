namespace Cairn.Store;

/// <summary>Says how an entry of a store was found.</summary>
public enum ObjectState
{
    /// <summary>Its content has the hash in its name.</summary>
    Intact,

    /// <summary>Its content has another hash.</summary>
    Changed,

    /// <summary>A garbage root needs it, or it was asked for, and it is not there.</summary>
    Missing,

    /// <summary>It is in the store's folder and is not a store object.</summary>
    Extra,
}
