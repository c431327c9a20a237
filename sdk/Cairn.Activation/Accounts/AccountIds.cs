namespace Cairn.Activation.Accounts;

/// <summary>Every id that a name ever had, as <c>ids.json</c> keeps them: files on disk have only the number, so it goes to no other name.</summary>
internal sealed record AccountIds
{
    internal const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    /// <summary>Gets the uids of each user, the latest last.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long>> Users { get; init; } = Empty;

    /// <summary>Gets the gids of each group, the latest last.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long>> Groups { get; init; } = Empty;

    private static SortedDictionary<string, IReadOnlyList<long>> Empty => new(StringComparer.Ordinal);

    /// <summary>Adds what entries have now.</summary>
    internal AccountIds Seen(IEnumerable<(string Name, long Id)> users, IEnumerable<(string Name, long Id)> groups)
    {
        var (newUsers, newGroups) = (With(Users, users), With(Groups, groups));
        return newUsers is null && newGroups is null ? this : this with { Users = newUsers ?? Users, Groups = newGroups ?? Groups };
    }

    private static SortedDictionary<string, IReadOnlyList<long>>? With(
        IReadOnlyDictionary<string, IReadOnlyList<long>> known, IEnumerable<(string Name, long Id)> seen)
    {
        SortedDictionary<string, IReadOnlyList<long>>? result = null;
        foreach (var (name, id) in seen)
        {
            var ids = known.TryGetValue(name, out var list) ? list : [];
            if (ids.Count == 0 || ids[^1] != id)
            {
                result ??= new(known.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
                result[name] = [.. ids.Where(other => other != id), id];
            }
        }

        return result;
    }
}
