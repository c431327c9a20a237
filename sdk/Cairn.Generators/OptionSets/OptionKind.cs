namespace Cairn.Generators;

/// <summary>The kinds of option that the generator implements.</summary>
internal enum OptionKind
{
    Scalar,
    List,
    Set,
    Lines,
    Map,
    Settings,
    Table,
    Nested,

    /// <summary>The type does not exist (yet): implemented so that this is the only error.</summary>
    Unknown,
}
