namespace Cairn.Platform;

/// <summary>What a value of a property list is.</summary>
public enum PropertyListKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number of 64 bits with a sign.</summary>
    Integer,

    /// <summary>A number with a fraction, of double precision.</summary>
    Real,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A point in time, to the second.</summary>
    Date,

    /// <summary>Bytes.</summary>
    Data,

    /// <summary>Values in order.</summary>
    Array,

    /// <summary>Values by key, in ordinal order of the keys.</summary>
    Dictionary,
}
