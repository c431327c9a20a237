namespace Cairn.Platform;

/// <summary>Puts activation steps in order: by stage, then by what they ask for, then by name.</summary>
internal static class StepOrder
{
    /// <summary>Orders steps, and says what stands in the way of an order; with problems the order is incomplete.</summary>
    internal static (IReadOnlyList<ActivationStep> Steps, IReadOnlyList<string> Problems) Of(OptionTable<ActivationStep> table)
    {
        var steps = table.ToDictionary(StringComparer.Ordinal);
        var problems = new List<string>();
        var earlier = steps.Keys.ToDictionary(static name => name, static _ => new SortedSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (name, step) in steps)
        {
            foreach (var other in step.After.Where(other => IsUsable(name, other)))
            {
                earlier[name].Add(other);
            }

            foreach (var other in step.Before.Where(other => IsUsable(name, other)))
            {
                earlier[other].Add(name);
            }
        }

        return (Sort(steps, earlier, problems), problems);

        bool IsUsable(string name, string other)
        {
            if (!steps.TryGetValue(other, out var found))
            {
                problems.Add($"The activation step '{name}' is ordered by '{other}', which does not exist. Steps: {string.Join(", ", steps.Keys)}.");
            }
            else if (found.Stage != steps[name].Stage)
            {
                problems.Add(
                    $"The activation step '{name}' is in stage {steps[name].Stage} and '{other}' in {found.Stage}. Only steps of one stage are ordered by each other.");
            }
            else
            {
                return true;
            }

            return false;
        }
    }

    private static List<ActivationStep> Sort(
        Dictionary<string, ActivationStep> steps, Dictionary<string, SortedSet<string>> earlier, List<string> problems)
    {
        var sorted = new List<ActivationStep>();
        var waiting = steps.OrderBy(static pair => pair.Value.Stage).ThenBy(static pair => pair.Key, StringComparer.Ordinal).ToList();
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var next = waiting.FindIndex(pair => earlier[pair.Key].IsSubsetOf(done));
            if (next < 0)
            {
                problems.Add($"The activation steps {Cycle(waiting[0].Key, earlier, done)} wait for each other. Remove a Before or an After.");
                return sorted;
            }

            done.Add(waiting[next].Key);
            sorted.Add(waiting[next].Value);
            waiting.RemoveAt(next);
        }

        return sorted;
    }

    private static string Cycle(string start, Dictionary<string, SortedSet<string>> earlier, HashSet<string> done)
    {
        var path = new List<string>();
        var name = start;
        while (!path.Contains(name, StringComparer.Ordinal))
        {
            path.Add(name);
            name = earlier[name].First(other => !done.Contains(other));
        }

        path.Add(name);
        return string.Join(" → ", path.SkipWhile(other => !string.Equals(other, name, StringComparison.Ordinal)).Select(static other => $"'{other}'"));
    }
}
