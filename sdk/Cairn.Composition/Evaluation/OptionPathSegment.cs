using System.Globalization;
using System.Text;

namespace Cairn.Composition;

/// <summary>What a part of a path is.</summary>
internal enum OptionPathSegmentKind
{
    Name,
    Key,
    Index,
}

/// <summary>A part of a path: <c>.Name</c>, <c>["key"]</c> or <c>[0]</c>.</summary>
internal readonly record struct OptionPathSegment(OptionPathSegmentKind Kind, string Text)
{
    internal int Index => int.Parse(Text, CultureInfo.InvariantCulture);

    /// <summary>Takes a path apart; an empty list when it is none.</summary>
    internal static IReadOnlyList<OptionPathSegment> Parse(string path)
    {
        var segments = new List<OptionPathSegment>();
        for (var position = 0; position < path.Length;)
        {
            if (Next(path, ref position) is not { } segment)
            {
                return [];
            }

            segments.Add(segment);
        }

        return segments;
    }

    /// <summary>Returns the segment as it stands in a path.</summary>
    public override string ToString() => Kind switch
    {
        OptionPathSegmentKind.Name => $".{Text}",
        OptionPathSegmentKind.Key => OptionPaths.Key(Text),
        _ => $"[{Text}]",
    };

    private static OptionPathSegment? Next(string path, ref int position)
    {
        if (path[position] != '[')
        {
            return Name(path, ref position);
        }

        position++;
        return position < path.Length && path[position] == '"' ? Key(path, ref position) : Item(path, ref position);
    }

    private static OptionPathSegment? Name(string path, ref int position)
    {
        var start = path[position] == '.' ? position + 1 : position;
        var end = path.AsSpan(start).IndexOfAny('.', '[');
        position = end < 0 ? path.Length : start + end;
        return position > start ? new OptionPathSegment(OptionPathSegmentKind.Name, path[start..position]) : null;
    }

    private static OptionPathSegment? Item(string path, ref int position)
    {
        var end = path.IndexOf(']', position);
        var text = end < 0 ? "" : path[position..end];
        position = end + 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? new OptionPathSegment(OptionPathSegmentKind.Index, text) : null;
    }

    private static OptionPathSegment? Key(string path, ref int position)
    {
        var key = new StringBuilder();
        for (position++; position < path.Length && path[position] != '"'; position++)
        {
            if (path[position] == '\\' && position + 1 < path.Length)
            {
                position++;
            }

            key.Append(path[position]);
        }

        position += 2; // The quote and the bracket.
        return position <= path.Length ? new OptionPathSegment(OptionPathSegmentKind.Key, key.ToString()) : null;
    }
}
