namespace Cairn.Activation.Pulling;

/// <summary>What a machine remembers of what it fetched, so that nobody gives it an old closure as a new one.</summary>
internal sealed record PullState
{
    internal const int CurrentVersion = 1;

    /// <summary>Gets the version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Gets the highest version that was ever fetched and rightly signed; null before the first.</summary>
    public string? Highest { get; init; }

    /// <summary>Gets the name of that version's system object.</summary>
    public string? Closure { get; init; }

    /// <summary>Gets how often in a row that version could not be activated.</summary>
    public int Failures { get; init; }

    /// <summary>Gets how the last run ended; null before the first.</summary>
    public PullReport? Last { get; init; }
}
