namespace Cairn.Deployment.Comparisons;

/// <summary>Compares lists of things that have names.</summary>
internal static class Keyed
{
    /// <summary>Compares entries of a manifest by their properties.</summary>
    internal static IEnumerable<Difference> Entries<T>(DifferenceSubject subject, IReadOnlyList<T>? old, IReadOnlyList<T> next, Func<T, string> name, params IReadOnlyCollection<string> without)
        where T : class => Of(subject, old ?? [], next, name, (_, _) => [], (one, other) =>
        {
            List<string> fields = [.. FieldDifferences.Of(one, other, without)];
            return fields.Count == 0 ? null : fields;
        });

    /// <summary>Compares anything.</summary>
    /// <param name="subject">What it is.</param>
    /// <param name="old">The things before.</param>
    /// <param name="next">The things after.</param>
    /// <param name="name">Gives what names one.</param>
    /// <param name="alone">Gives the details of one that is only in one of the lists.</param>
    /// <param name="both">Gives what differs; null for nothing.</param>
    internal static IEnumerable<Difference> Of<T>(
        DifferenceSubject subject, IReadOnlyList<T> old, IReadOnlyList<T> next, Func<T, string> name, Func<DifferenceKind, T, IReadOnlyList<string>> alone, Func<T, T, IReadOnlyList<string>?> both)
    {
        var (before, after) = (Table(old, name), Table(next, name));
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (isOld, isNext) = (before.TryGetValue(key, out var one), after.TryGetValue(key, out var other));
            if (isOld && isNext)
            {
                if (both(one!, other!) is { } details)
                {
                    yield return new Difference(subject, key, DifferenceKind.Changed) { Details = details };
                }
            }
            else
            {
                var kind = isNext ? DifferenceKind.Added : DifferenceKind.Removed;
                yield return new Difference(subject, key, kind) { Details = alone(kind, isNext ? other! : one!) };
            }
        }
    }

    private static Dictionary<string, T> Table<T>(IReadOnlyList<T> items, Func<T, string> name)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            table.TryAdd(name(item), item);
        }

        return table;
    }
}
