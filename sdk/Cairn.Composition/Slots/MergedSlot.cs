namespace Cairn.Composition;

/// <summary>An option whose value is made of its definitions.</summary>
internal abstract class MergedSlot(OptionNode node, Option option) : Slot(node, option)
{
    private protected sealed override bool MergeDefinitions()
    {
        var oldPriority = WinningPriority;
        Fault[] oldFaults = IsFaulty ? [.. Faults] : [];
        ClearFaults();

        var counting = Counting();
        WinningPriority = counting.Count == 0 ? null : Strongest(counting);
        CheckCount(counting);
        var isChanged = MergeCounting(counting);
        return isChanged || oldPriority != WinningPriority || AreDifferent(oldFaults);
    }

    /// <summary>Makes the value of the definitions that count, if they have no fault, and says whether it is another one.</summary>
    private protected abstract bool MergeCounting(List<Definition> counting);

    private static Priority Strongest(List<Definition> definitions)
    {
        var best = definitions[0].Priority;
        foreach (var definition in definitions)
        {
            if (definition.Priority < best)
            {
                best = definition.Priority;
            }
        }

        return best;
    }

    private bool AreDifferent(Fault[] old) =>
        (old.Length > 0 || IsFaulty)
        && !old.Select(static f => f.Key).SequenceEqual(Faults.Select(static f => f.Key), StringComparer.Ordinal);
}
