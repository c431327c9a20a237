using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>Takes back what was changed in one account file, line by line and field by field.</summary>
internal sealed class TableUndo(AccountFormat format, byte[]? before, byte[]? after, byte[]? now)
{
    private readonly AccountTable before = AccountTable.Read(format, before);
    private readonly AccountTable after = AccountTable.Read(format, after);
    private readonly AccountTable now = AccountTable.Read(format, now);
    private readonly bool isAsWritten = AccountFiles.IsSame(after, now);

    /// <summary>Gets names whose lines stay although they were added.</summary>
    internal IReadOnlySet<string> Kept { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    internal AccountTable Run()
    {
        if (isAsWritten && Kept.Count == 0)
        {
            return before;
        }

        if (format == AccountFormat.Subuid || format == AccountFormat.Subgid)
        {
            // A name may have several of these lines, so the lines themselves are what was added.
            after.Lines.Except(before.Lines, StringComparer.Ordinal).ToList().ForEach(now.RemoveLine);
            before.Lines.Except(after.Lines, StringComparer.Ordinal).Except(now.Lines, StringComparer.Ordinal).ToList().ForEach(line => now.Add(line));
            return Left();
        }

        foreach (var entry in after.Entries.ToList())
        {
            Undo(entry[Field.Name], before.Find(entry[Field.Name]), entry);
        }

        foreach (var entry in before.Entries.Where(entry => !after.Has(entry[Field.Name]) && !now.Has(entry[Field.Name])).ToList())
        {
            now.Add(entry);
        }

        return Left();
    }

    /// <summary>A file that was made for nothing but what is taken back goes too.</summary>
    private AccountTable Left()
    {
        now.EndAs(before);
        return before.WasThere || now.Lines.Count > 0 ? now : before;
    }

    private void Undo(string name, string[]? old, string[] ours)
    {
        if (now.Find(name) is not { } current || (old is not null && old.SequenceEqual(ours, StringComparer.Ordinal)))
        {
            return;
        }

        if (old is null && !Kept.Contains(name))
        {
            now.Remove(name);
            return;
        }

        for (var field = 1; field < current.Length; field++)
        {
            current[field] = format.Lists.Contains(field) ? List(old?[field] ?? "", ours[field], current[field])
                : old is not null && current[field] == ours[field] ? old[field]
                : current[field];
        }

        now.Replace(name, current);
    }

    private static string List(string old, string ours, string current)
    {
        var (was, wrote, found) = (NameList.Read(old), NameList.Read(ours), NameList.Read(current));
        return current == ours ? old : found.Without(wrote.Except(was)).With(was.Except(wrote)).ToString();
    }
}
