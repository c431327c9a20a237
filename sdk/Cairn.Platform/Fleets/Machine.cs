namespace Cairn.Platform;

/// <summary>One computer of the fleet, as its project declares it.</summary>
/// <param name="Name">Its name, which is that of its project.</param>
/// <param name="System">Its system.</param>
public sealed record Machine(string Name, HostSystem System) : IComparable<Machine>
{
    /// <summary>Gets what the machine is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Gets where the machine is reached, as <c>user@host</c>; null when nobody deploys to it from afar.</summary>
    public string? Address { get; init; }

    /// <summary>Gets the tags that its project gives it.</summary>
    public IReadOnlyList<Tag> Tags { get; init; } = [];

    /// <summary>Gets all tags, with those that every machine and every machine of its class has.</summary>
    public IEnumerable<Tag> AllTags => Tags
        .Append(Tag.All)
        .Append(new Tag(System.IsDarwin ? "darwin" : "linux"))
        .Distinct()
        .Order();

    /// <summary>Says whether the machine has a tag.</summary>
    /// <param name="tag">The tag.</param>
    public bool Has(Tag tag) => AllTags.Contains(tag);

    /// <summary>Says whether both are the same machine.</summary>
    /// <param name="other">The other machine.</param>
    public bool Equals(Machine? other) => string.Equals(Name, other?.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    public int CompareTo(Machine? other) => string.CompareOrdinal(Name, other?.Name);

    /// <summary>Says whether one machine sorts before another.</summary>
    public static bool operator <(Machine left, Machine right) => left.CompareTo(right) < 0;

    /// <summary>Says whether one machine sorts behind another.</summary>
    public static bool operator >(Machine left, Machine right) => left.CompareTo(right) > 0;

    /// <summary>Says whether one machine sorts before another or is the same.</summary>
    public static bool operator <=(Machine left, Machine right) => left.CompareTo(right) <= 0;

    /// <summary>Says whether one machine sorts behind another or is the same.</summary>
    public static bool operator >=(Machine left, Machine right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
