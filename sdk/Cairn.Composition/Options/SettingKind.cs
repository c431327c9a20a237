namespace Cairn.Composition;

/// <summary>What an open setting holds.</summary>
public enum SettingKind
{
    /// <summary>Nothing: <c>null</c>.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A number with a fraction, of double precision.</summary>
    Real,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A list of settings.</summary>
    List,

    /// <summary>Settings by key.</summary>
    Map,
}
