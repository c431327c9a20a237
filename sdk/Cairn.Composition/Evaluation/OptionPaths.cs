namespace Cairn.Composition;

/// <summary>Finds and writes paths of options: <c>Users["al"].Shell</c>, <c>Servers[0].Port</c>.</summary>
internal static class OptionPaths
{
    internal static string Join(string outer, string name) => outer.Length == 0 ? name : $"{outer}.{name}";

    /// <summary>Writes a key as it stands in a path.</summary>
    internal static string Key(string key) =>
        $"[\"{key.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";

    /// <summary>Drops the keys behind the last name: what is left is the path of an option.</summary>
    internal static string OptionOf(string path)
    {
        var segments = OptionPathSegment.Parse(path);
        var end = segments.Count - segments.Reverse().TakeWhile(static segment => segment.Kind != OptionPathSegmentKind.Name).Count();
        return end == segments.Count ? path : string.Concat(segments.Take(end)).TrimStart('.');
    }

    /// <summary>Lists the options that exist in present rows.</summary>
    internal static IEnumerable<Slot> All(OptionNode node)
    {
        foreach (var slot in node.Slots())
        {
            yield return slot;
        }

        foreach (var child in node.PresentChildren())
        {
            foreach (var slot in All(child))
            {
                yield return slot;
            }
        }
    }

    /// <summary>Lists the options that exist in present rows, and could be defined, touched or not. A set is not listed, what is in it is.</summary>
    internal static IEnumerable<Slot> Every(OptionNode node)
    {
        foreach (var slot in node.AllSlots())
        {
            if (slot is NestedSlot nested)
            {
                _ = nested.Inner;
            }
            else
            {
                yield return slot;
            }
        }

        foreach (var slot in node.PresentChildren().ToList().SelectMany(Every))
        {
            yield return slot;
        }
    }

    /// <summary>Finds an option, also one that nobody has touched yet, and what of it the rest of the path means.</summary>
    internal static OptionPlace? Find(OptionNode node, string path) => Find(node, [.. OptionPathSegment.Parse(path)]);

    private static OptionPlace? Find(OptionNode node, ReadOnlySpan<OptionPathSegment> segments)
    {
        if (segments.Length == 0 || segments[0].Kind != OptionPathSegmentKind.Name)
        {
            return null;
        }

        var name = segments[0].Text;
        var rest = segments[1..];
        if (node.AllSlots().FirstOrDefault(slot => string.Equals(slot.Option.Name, name, StringComparison.Ordinal)) is { } slot)
        {
            return FindIn(slot, rest);
        }

        return node.Children().FirstOrDefault(child => child.Table is null && string.Equals(child.Name, name, StringComparison.Ordinal)) is { } member
            ? Find(member, rest)
            : null;
    }

    private static OptionPlace? FindIn(Slot slot, ReadOnlySpan<OptionPathSegment> rest)
    {
        if (rest.Length == 0)
        {
            return new OptionPlace(slot, []);
        }

        return slot switch
        {
            NestedSlot nested => Find(nested.Inner, rest),
            TableSlot table => rest[0].Kind == OptionPathSegmentKind.Key && table.FindRow(rest[0].Text) is { } row ? Find(row, rest[1..]) : null,
            _ when rest[0].Kind == OptionPathSegmentKind.Index && slot.Peek() is OptionSet[] items =>
                rest[0].Index < items.Length ? Find(items[rest[0].Index].Node, rest[1..]) : null,
            _ => OptionPlace.Inside(slot, rest),
        };
    }
}
