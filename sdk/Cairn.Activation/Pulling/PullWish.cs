namespace Cairn.Activation.Pulling;

/// <summary>What a run is to fetch.</summary>
/// <param name="Feed">The address of a feed, or a folder.</param>
internal sealed record PullWish(string Feed)
{
    /// <summary>Gets the id of the package; null for <c>Closure.</c> and the machine's name.</summary>
    internal string? Package { get; init; }

    /// <summary>Gets the machine's name; only before its first generation.</summary>
    internal string? Machine { get; init; }

    /// <summary>Gets the keys to trust; only where the generation names none.</summary>
    internal IReadOnlyList<string> TrustedKeys { get; init; } = [];

    /// <summary>Gets a value indicating whether an older version than the machine has had is taken.</summary>
    internal bool AllowOlder { get; init; }

    /// <summary>Gets a value indicating whether a closure that failed is tried again without waiting.</summary>
    internal bool IsImpatient { get; init; }
}
