namespace Cairn.Composition;

/// <summary>Finds options by path.</summary>
internal static class OptionPaths
{
    /// <summary>Lists the options that exist in present rows.</summary>
    internal static IEnumerable<Slot> All(OptionNode node)
    {
        foreach (var slot in node.Slots())
        {
            yield return slot;
        }

        foreach (var child in node.Children().Where(static child => child.Table is null || child.IsPresent))
        {
            foreach (var slot in All(child))
            {
                yield return slot;
            }
        }
    }

    /// <summary>Finds an option, also one that nobody has touched yet.</summary>
    internal static Slot? Find(OptionNode node, string path)
    {
        if (node.Schema.TryFind(path, out var index))
        {
            return node.Slot(index);
        }

        foreach (var nested in node.Schema.Options.Where(option => path.StartsWith($"{option.Name}.", StringComparison.Ordinal)))
        {
            if (node.SlotOf(nested.Name) is NestedSlot inner && Find(inner.Inner, path[(nested.Name.Length + 1)..]) is { } found)
            {
                return found;
            }
        }

        foreach (var child in node.Children())
        {
            var prefix = node.Path.Length == 0 ? child.Path : child.Path[node.Path.Length..].TrimStart('.');
            if (path.StartsWith($"{prefix}.", StringComparison.Ordinal) && Find(child, path[(prefix.Length + 1)..]) is { } found)
            {
                return found;
            }
        }

        return node.Slots().FirstOrDefault(slot => string.Equals(slot.Option.Name, path, StringComparison.Ordinal));
    }
}
