namespace Cairn.Composition;

/// <summary>An option with a list.</summary>
internal sealed class ListSlot<T>(OptionNode node, ListOption<T> option) : SequenceSlot<T>(node, option)
{
    internal T[] Read() => ReadItems();

    private protected override T[] Normalize(T[] items)
    {
        if (typeof(OptionSet).IsAssignableFrom(typeof(T)))
        {
            for (var i = 0; i < items.Length; i++)
            {
                (items[i] as OptionSet)?.Node.StandAt($"{Path}[{i}]");
            }
        }

        return items;
    }
}
