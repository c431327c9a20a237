using System.ComponentModel;

namespace Cairn.Composition;

/// <summary>Makes lists and sets from collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionListBuilder
{
    /// <summary>Makes a list.</summary>
    /// <param name="items">The items.</param>
    public static OptionList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>Makes a set.</summary>
    /// <param name="items">The items.</param>
    public static OptionSetOf<T> CreateSet<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
