using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>Adds members to groups, and removes those that Cairn added and that are no longer declared.</summary>
internal static class MemberSteps
{
    internal static void Apply(AccountDraft draft)
    {
        var wanted = Wanted(draft);
        foreach (var group in wanted.Select(static group => group.Key).Union(draft.Groups.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
        {
            var record = draft.Groups.TryGetValue(group, out var known) ? known : new GroupRecord();
            if (draft.Group.Has(group))
            {
                draft.Keep(group, Change(draft, group, record, [.. wanted[group].Order(StringComparer.Ordinal)]));
            }
            else
            {
                draft.Groups.Remove(group); // Someone else removed the group.
            }
        }
    }

    private static ILookup<string, string> Wanted(AccountDraft draft) =>
        draft.NextGroups.SelectMany(static group => group.Members.Select(member => (Group: group.Name, Member: member)))
            .Concat(draft.NextUsers.SelectMany(static user => user.Groups.Select(group => (Group: group, Member: user.Name))))
            .Distinct()
            .ToLookup(static pair => pair.Group, static pair => pair.Member, StringComparer.Ordinal);

    private static GroupRecord Change(AccountDraft draft, string group, GroupRecord record, List<string> wanted)
    {
        var present = NameList.Read(draft.Group.Find(group)![Field.Members]);
        var added = wanted.Where(name => !present.Has(name)).ToList();
        var removed = record.Members.Where(name => present.Has(name) && !wanted.Contains(name, StringComparer.Ordinal)).ToList();
        List<string> members = [.. record.Members.Intersect(wanted, StringComparer.Ordinal).Where(present.Has).Concat(added).Order(StringComparer.Ordinal)];
        foreach (var table in new[] { draft.Group, draft.Gshadow }.Where(table => table.Has(group) && added.Count + removed.Count > 0))
        {
            // Ours together and in order, so that the way back to a generation gives the line that it had.
            var list = NameList.Read(table.Find(group)![Field.Members]);
            table.Set(group, Field.Members, list.Without(record.Members).With(members).ToString());
        }

        removed.ForEach(name => draft.Note($"user '{name}' leaves the group '{group}'"));
        added.ForEach(name => draft.Note($"user '{name}' joins the group '{group}'"));
        foreach (var name in wanted.Where(name => !draft.Passwd.Has(name)))
        {
            draft.Warn(AccountDiagnostics.MemberUnknown, group, name);
        }

        return record with { Members = members };
    }
}
