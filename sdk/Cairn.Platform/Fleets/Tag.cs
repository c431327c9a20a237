namespace Cairn.Platform;

/// <summary>A word that groups machines: roles take machines by tag.</summary>
/// <param name="Name">The word.</param>
public readonly record struct Tag(string Name) : IComparable<Tag>
{
    /// <summary>Gets the tag of every machine.</summary>
    public static Tag All { get; } = new("all");

    /// <inheritdoc/>
    public int CompareTo(Tag other) => string.CompareOrdinal(Name, other.Name);

    /// <summary>Says whether one tag sorts before another.</summary>
    public static bool operator <(Tag left, Tag right) => left.CompareTo(right) < 0;

    /// <summary>Says whether one tag sorts behind another.</summary>
    public static bool operator >(Tag left, Tag right) => left.CompareTo(right) > 0;

    /// <summary>Says whether one tag sorts before another or equals it.</summary>
    public static bool operator <=(Tag left, Tag right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether one tag sorts behind another or equals it.</summary>
    public static bool operator >=(Tag left, Tag right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
