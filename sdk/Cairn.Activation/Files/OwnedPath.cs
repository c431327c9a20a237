using Cairn.Activation.Files.Settings;

namespace Cairn.Activation.Files;

/// <summary>A path that Cairn put on the machine.</summary>
internal sealed record OwnedPath
{
    /// <summary>Gets what was put there.</summary>
    public required PathState Installed { get; init; }

    /// <summary>Gets what Cairn had put there before, when that may be there again; see <see cref="WantedPath.MayComeBack"/>.</summary>
    public PathState? Former { get; init; }

    /// <summary>Gets where that is kept which was there before; null when nothing was.</summary>
    public string? Backup { get; init; }

    /// <summary>Gets what was there before when that is kept by these words alone, as a link is; null when nothing was, or <see cref="Backup"/> has it.</summary>
    public PathState? Before { get; init; }

    /// <summary>Gets a value indicating whether the same was there before Cairn came, so that it stays when Cairn lets it go.</summary>
    public bool Found { get; init; }

    /// <summary>Gets a value indicating whether it was put there for its user to keep: Cairn never touches it again.</summary>
    public bool IsSeed { get; init; }

    /// <summary>Gets the keys that are Cairn's in a file that others write too, by JSON pointer; null for a file that is Cairn's as a whole.</summary>
    public SortedDictionary<string, MergedKey>? Merged { get; init; }

    /// <summary>Says whether Cairn made what is at the path.</summary>
    internal bool Has(PathState present) => present.Equals(Installed) || present.Equals(Former);
}
