using Cairn.Store.Manifests;

namespace Cairn.Activation.Accounts;

/// <summary>Finds the groups that are to be made: declared ones, and a new user's own.</summary>
internal static class NewGroups
{
    private const string Shared = "users";

    /// <summary>Gets the groups that are not there yet, by name; those of users have no gid, because they follow the user's.</summary>
    internal static SortedDictionary<string, GroupEntry> Of(AccountDraft draft)
    {
        var groups = new SortedDictionary<string, GroupEntry>(StringComparer.Ordinal);
        foreach (var group in draft.NextGroups.Where(group => !draft.Group.Has(group.Name)))
        {
            groups[group.Name] = group;
        }

        foreach (var user in draft.NextUsers.Where(user => !draft.Passwd.Has(user.Name) && string.Equals(PrimaryOf(user, draft), user.Name, StringComparison.Ordinal)))
        {
            if (!draft.Group.Has(user.Name))
            {
                groups.TryAdd(user.Name, new GroupEntry { Name = user.Name, IsSystem = user.IsSystem });
            }
            else if (user.Group is null && !IsKnown(user.Name, draft))
            {
                draft.Refuse(AccountDiagnostics.OwnGroupTaken, user.Name);
            }
        }

        foreach (var user in draft.NextUsers)
        {
            foreach (var group in user.Groups.Append(PrimaryOf(user, draft)).Distinct(StringComparer.Ordinal).Where(group => !groups.ContainsKey(group) && !draft.Group.Has(group)))
            {
                if (user.Group is not null || !draft.Passwd.Has(user.Name) || user.Groups.Contains(group, StringComparer.Ordinal))
                {
                    draft.Refuse(AccountDiagnostics.GroupUnknown, user.Name, group);
                }
            }
        }

        return groups;
    }

    /// <summary>Gets the primary group that a new user gets.</summary>
    internal static string PrimaryOf(UserEntry user, AccountDraft draft) =>
        user.Group ?? (draft.Request.Defaults.HasOwnGroups || !draft.Group.Has(Shared) ? user.Name : Shared);

    private static bool IsKnown(string group, AccountDraft draft) =>
        draft.NextGroups.Any(declared => string.Equals(declared.Name, group, StringComparison.Ordinal))
        || (draft.Groups.TryGetValue(group, out var record) && record.Created);
}
