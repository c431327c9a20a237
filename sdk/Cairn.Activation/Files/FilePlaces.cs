using Cairn.Activation.Machines;
using Cairn.Activation.Plans;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Files;

/// <summary>What planning files depends on beside the files.</summary>
internal sealed record FilePlaces
{
    /// <summary>Gets the folder that keeps what a transaction replaces, until it ends.</summary>
    internal required string Kept { get; init; }

    /// <summary>Gets the folder that keeps what was there before Cairn.</summary>
    internal required string Backups { get; init; }

    /// <summary>Gets the folder that keeps what somebody else made of Cairn's files; only people delete there.</summary>
    internal required string Aside { get; init; }

    /// <summary>Gets the number of the generation, which makes names of backups unique.</summary>
    internal required int Generation { get; init; }

    /// <summary>Gets the owner of directories that have to be made.</summary>
    internal uint Uid { get; init; }

    /// <summary>Gets the group of directories that have to be made.</summary>
    internal uint Gid { get; init; }

    internal UnixFileMode DirectoryMode { get; init; } = Octal.Parse("0755");

    /// <summary>Gets a value indicating whether files that somebody edited are replaced although the configuration did not change.</summary>
    internal bool OverwriteEdited { get; init; }

    /// <summary>Gives the places of an activation.</summary>
    /// <param name="layout">Where things of the machine or the home are.</param>
    /// <param name="generation">The number that the generation has or would have.</param>
    /// <param name="choices">What whoever activates decides.</param>
    internal static FilePlaces Of(Layout layout, int generation, PlanChoices choices) => new()
    {
        Kept = Journal.KeptFor(layout, generation),
        Backups = layout.Backups,
        Aside = layout.Aside,
        Generation = generation,
        OverwriteEdited = choices.OverwriteEdited,
    };

    /// <summary>Names the place that keeps a path until the transaction ends.</summary>
    internal string Saved(string path) => SavedIn(Kept, path);

    /// <summary>Names the place that a folder of a transaction keeps a path in.</summary>
    internal static string SavedIn(string kept, string path) => Path.Combine(kept, Name(path));

    /// <summary>Names the place that keeps a path for as long as the ledger says.</summary>
    internal string Backup(string path) => Path.Combine(Backups, $"{Generation}-{Name(path)}");

    /// <summary>Names the place that keeps somebody's version of a path.</summary>
    internal string SetAside(string path) => Path.Combine(Aside, $"{Generation}-{Name(path)}");

    /// <summary>A name that is unlike that of every other path, and says which one it is.</summary>
    private static string Name(string path)
    {
        var name = Path.GetFileName(path);
        return $"{FileHash.Of(System.Text.Encoding.UTF8.GetBytes(path))[..16]}-{(name.Length > 100 ? name[..100] : name)}";
    }
}
