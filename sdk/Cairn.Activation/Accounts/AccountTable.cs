namespace Cairn.Activation.Accounts;

/// <summary>The lines of one account file, of which only those that are told to change.</summary>
/// <remarks>
/// Comments, lines of NIS (<c>+</c> and <c>-</c>), lines that nobody can read and a missing last line feed stay. As for the C library, the
/// first line of a name counts.
/// </remarks>
internal sealed class AccountTable
{
    private readonly List<string> lines;
    private readonly bool wasThere;
    private bool endsWithLineFeed;

    private AccountTable(AccountFormat format, byte[]? content)
    {
        Format = format;
        wasThere = content is not null;
        var text = content is null ? "" : AccountText.FromBytes(content);
        endsWithLineFeed = text.Length == 0 || text.EndsWith('\n');
        lines = text.Length == 0 ? [] : [.. (endsWithLineFeed ? text[..^1] : text).Split('\n')];
    }

    internal AccountFormat Format { get; }

    internal bool WasThere => wasThere;

    internal IReadOnlyList<string> Lines => lines;

    /// <summary>Gets the entries, as fields; of a name that has several, the first.</summary>
    internal IEnumerable<string[]> Entries =>
        AllEntries.DistinctBy(static fields => fields[AccountFormat.Field.Name], StringComparer.Ordinal);

    /// <summary>Gets the entries, also those whose name stands further up: subordinate ids have several lines of a name.</summary>
    internal IEnumerable<string[]> AllEntries => lines.Where(IsOurs).Select(Split).Where(Format.Accepts);

    internal static AccountTable Read(AccountFormat format, byte[]? content) => new(format, content);

    internal string[]? Find(string name) => IndexOf(name) is var index and >= 0 ? Split(lines[index]) : null;

    internal bool Has(string name) => IndexOf(name) >= 0;

    /// <summary>Tells whether a line has the name, but not the fields that it needs.</summary>
    internal bool HasUnreadable(string name) =>
        !Has(name) && lines.Exists(line => IsOurs(line) && string.Equals(Split(line)[AccountFormat.Field.Name], name, StringComparison.Ordinal));

    internal void Set(string name, int field, string value)
    {
        var index = IndexOf(name);
        var fields = Split(lines[index]);
        fields[field] = value;
        lines[index] = string.Join(':', fields);
    }

    internal void Replace(string name, string[] fields) => lines[IndexOf(name)] = string.Join(':', fields);

    internal void Remove(string name) => lines.RemoveAt(IndexOf(name));

    /// <summary>Removes a line; does nothing where it is not.</summary>
    internal void RemoveLine(string line) => lines.Remove(line);

    /// <summary>Adds an entry: at the end, but before the lines of NIS, behind which nobody would find it.</summary>
    internal void Add(params string[] fields)
    {
        var nis = lines.FindIndex(static line => line.StartsWith('+') || line.StartsWith('-'));
        endsWithLineFeed |= nis < 0;
        lines.Insert(nis < 0 ? lines.Count : nis, string.Join(':', fields));
    }

    /// <summary>Ends with or without a line feed like another version that has the same last line.</summary>
    internal void EndAs(AccountTable other)
    {
        if (lines.Count > 0 && other.lines.Count > 0 && lines[^1] == other.lines[^1])
        {
            endsWithLineFeed = other.endsWithLineFeed;
        }
    }

    /// <summary>Gives the file's new content; null for a file that is not there and needs not be.</summary>
    internal byte[]? ToBytes() => lines.Count == 0
        ? wasThere ? [] : null
        : AccountText.ToBytes(string.Join('\n', lines) + (endsWithLineFeed ? "\n" : ""));

    private static string[] Split(string line) => line.Split(':');

    private static bool IsOurs(string line) => line.Length > 0 && line[0] is not ('#' or '+' or '-');

    private int IndexOf(string name) => lines.FindIndex(line =>
        IsOurs(line)
        && line.StartsWith(name, StringComparison.Ordinal)
        && line.Length > name.Length && line[name.Length] == ':'
        && Format.Accepts(Split(line)));
}
