using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>Takes back a change of account files, and only that: what others wrote since then stays.</summary>
internal static class AccountUndo
{
    /// <summary>Takes a change back; a second time it does nothing.</summary>
    /// <param name="before">What the files said before.</param>
    /// <param name="after">What Cairn made of them.</param>
    /// <param name="now">What they say now.</param>
    internal static AccountFiles Undo(AccountFiles before, AccountFiles after, AccountFiles now)
    {
        var passwd = new TableUndo(AccountFormat.Passwd, before.Passwd, after.Passwd, now.Passwd).Run();
        var kept = GroupsInUse(before, after, now, passwd);
        return new AccountFiles
        {
            Passwd = passwd.ToBytes(),
            Shadow = new TableUndo(AccountFormat.Shadow, before.Shadow, after.Shadow, now.Shadow).Run().ToBytes(),
            Group = new TableUndo(AccountFormat.Group, before.Group, after.Group, now.Group) { Kept = kept }.Run().ToBytes(),
            Gshadow = new TableUndo(AccountFormat.Gshadow, before.Gshadow, after.Gshadow, now.Gshadow) { Kept = kept }.Run().ToBytes(),
            Subuid = new TableUndo(AccountFormat.Subuid, before.Subuid, after.Subuid, now.Subuid).Run().ToBytes(),
            Subgid = new TableUndo(AccountFormat.Subgid, before.Subgid, after.Subgid, now.Subgid).Run().ToBytes(),
        };
    }

    /// <summary>Finds groups that Cairn made and someone else meanwhile put users into.</summary>
    private static HashSet<string> GroupsInUse(AccountFiles before, AccountFiles after, AccountFiles now, AccountTable passwd)
    {
        var (old, made) = (AccountTable.Read(AccountFormat.Group, before.Group), AccountTable.Read(AccountFormat.Group, after.Group));
        var primary = passwd.Entries.Select(static entry => entry[Field.PrimaryGid]).ToHashSet(StringComparer.Ordinal);
        return AccountTable.Read(AccountFormat.Group, now.Group).Entries
            .Where(entry => !old.Has(entry[Field.Name]) && made.Find(entry[Field.Name]) is { } ours
                && (primary.Contains(entry[Field.Gid]) || NameList.Read(entry[Field.Members]).Except(NameList.Read(ours[Field.Members])).Any(static name => name.Length > 0)))
            .Select(static entry => entry[Field.Name])
            .ToHashSet(StringComparer.Ordinal);
    }
}
