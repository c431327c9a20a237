namespace Cairn.Composition;

/// <summary>An option with a set: united, without duplicates, sorted.</summary>
internal sealed class SetSlot<T>(OptionNode node, SetOption<T> option) : SequenceSlot<T>(node, option)
{
    internal T[] Read() => ReadItems();

    private protected override T[] Normalize(T[] items)
    {
        var distinct = items.Distinct().ToArray();
        if (distinct is string[] texts)
        {
            Array.Sort(texts, StringComparer.Ordinal);
        }
        else
        {
            Array.Sort(distinct);
        }

        return distinct;
    }
}
