using System.ComponentModel.DataAnnotations;

namespace Cairn.Composition;

/// <summary>An option with a list.</summary>
internal sealed class ListSlot<T>(OptionNode node, ListOption<T> option) : SequenceSlot<T>(node, option)
{
    internal T[] Read()
    {
        var items = ReadItems();
        return items.Length == 0 && IsMissing() ? throw new OptionUndefinedException(this) : items;
    }

    private protected override T[] Normalize(T[] items)
    {
        if (items is ImportedModule[] modules && !Node.IsImports(this))
        {
            return (T[])(object)Array.ConvertAll(modules, module => module.Via(Path));
        }

        if (typeof(OptionSet).IsAssignableFrom(typeof(T)))
        {
            for (var i = 0; i < items.Length; i++)
            {
                (items[i] as OptionSet)?.Node.StandAt($"{Path}[{i}]");
            }
        }

        return items;
    }

    /// <summary>Says whether the list is undefined although it must have items: then empty is no value for it.</summary>
    private bool IsMissing() =>
        Option.Rules is not null && !IsMerged && !Option.HasDefault && Option.GetRules().Any(static rule => rule is MinLengthAttribute { Length: > 0 });
}
