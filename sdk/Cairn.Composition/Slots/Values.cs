using System.Collections;

namespace Cairn.Composition;

/// <summary>Equality of values as merging needs it: collections by content, option sets by their definitions.</summary>
internal static class Values
{
    internal static bool AreEqual<T>(T left, T right)
    {
        if (typeof(T).IsValueType || typeof(T) == typeof(string))
        {
            return EqualityComparer<T>.Default.Equals(left, right);
        }

        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return left is not null && right is not null && AreEqualObjects(left, right);
    }

    internal static bool AreEqualItems<T>(T[] left, T[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualObjects(object left, object right) => (left, right) switch
    {
        (OptionSet l, OptionSet r) => l.GetType() == r.GetType() && l.Node.ContentEquals(r.Node),
        (IDictionary l, IDictionary r) => AreEqualMaps(l, r),
        (IList l, IList r) => AreEqualLists(l, r),
        _ => left.Equals(right),
    };

    private static bool AreEqualLists(IList left, IList right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualMaps(IDictionary left, IDictionary right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in left)
        {
            if (!right.Contains(entry.Key) || !AreEqual(entry.Value, right[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }
}
