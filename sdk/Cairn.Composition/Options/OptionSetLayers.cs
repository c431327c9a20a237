namespace Cairn.Composition;

/// <summary>Merges option sets of one type that lie over each other.</summary>
public static class OptionSetLayers
{
    /// <summary>Makes a set of its own in which the definitions of each group override those of the groups before it.</summary>
    /// <remarks>Within a group, and between priorities, definitions merge as usual: an override below beats a plain one above.</remarks>
    /// <param name="path">What messages call the merged set.</param>
    /// <param name="layers">The groups, the weakest first.</param>
    public static TSet Merge<TSet>(string path, IReadOnlyList<IEnumerable<TSet>> layers)
        where TSet : OptionSet, new()
    {
        ArgumentNullException.ThrowIfNull(layers);
        var merged = new TSet();
        merged.Node.StandAt(path);
        for (var i = 0; i < layers.Count; i++)
        {
            foreach (var set in layers[i])
            {
                set.Node.CopyTo(merged.Node, new Layer(Priority.Plain, layers.Count - 1 - i));
            }
        }

        return merged;
    }
}
