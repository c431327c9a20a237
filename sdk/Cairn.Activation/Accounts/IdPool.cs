using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>The uids or gids of a machine: who has them, who ever had them, and who is going to.</summary>
internal sealed class IdPool
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<long>> known;
    private readonly Dictionary<long, string> present = [];
    private readonly ILookup<long, string> past;

    internal IdPool(string word, AccountTable table, int field, IReadOnlyDictionary<string, IReadOnlyList<long>> known)
    {
        Word = word;
        this.known = known;
        past = known.SelectMany(static name => name.Value.Select(id => (id, name.Key))).ToLookup(static pair => pair.id, static pair => pair.Key);
        // Also the names that stand twice: the file systems do not care which of the lines a program reads.
        foreach (var entry in table.AllEntries)
        {
            present.TryAdd(long.Parse(entry[field], System.Globalization.CultureInfo.InvariantCulture), entry[Field.Name]);
        }
    }

    /// <summary>Gets what the ids are called in messages.</summary>
    internal string Word { get; }

    internal void Take(string name, long id) => present[id] = name;

    /// <summary>Gets who else has the id, or is going to.</summary>
    internal string? HolderOf(long id, string otherThan) =>
        present.TryGetValue(id, out var holder) && holder != otherThan ? holder : null;

    /// <summary>Gets who else had the id once.</summary>
    internal string? FormerHolderOf(long id, string otherThan) =>
        past[id].Where(name => name != otherThan).Order(StringComparer.Ordinal).FirstOrDefault();

    internal bool IsFreeFor(string name, long id) => HolderOf(id, name) is null && FormerHolderOf(id, name) is null;

    /// <summary>Gets the id that the name had when it was there last, if nobody else came to it.</summary>
    internal long? Revive(string name) =>
        known.TryGetValue(name, out var ids) && ids.Count > 0 && IsFreeFor(name, ids[^1]) ? ids[^1] : null;
}
