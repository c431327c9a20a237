using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>Plans users and groups: a pure function from what the files say and what is declared to what the files will say.</summary>
/// <remarks>
/// An account that is there is taken over and keeps its number. One that is no longer declared is locked if Cairn made it, and gets back
/// what Cairn changed if not; none is ever deleted. Members and lines of others stay.
/// </remarks>
internal static class AccountPlanner
{
    internal static AccountPlan Plan(AccountRequest request)
    {
        var draft = new AccountDraft(request);
        AccountChecks.Check(draft);
        var ids = NewIds.Choose(draft, NewGroups.Of(draft));
        if (draft.IsRefused)
        {
            return draft.ToPlan(request.Ids, []);
        }

        GroupSteps.Create(draft, ids);
        UserSteps.Apply(draft, ids);
        UserSteps.Drop(draft);
        MemberSteps.Apply(draft);
        SubordinateIds.Add(draft);
        return draft.ToPlan(Remember(draft), Homes(draft));
    }

    /// <summary>Remembers the ids of all accounts, also of those that others made: what they leave behind must not change hands either.</summary>
    private static AccountIds Remember(AccountDraft draft) =>
        draft.NextUsers.Count + draft.NextGroups.Count + draft.Users.Count + draft.Groups.Count == 0
            ? draft.Request.Ids // Cairn makes no accounts here.
            : draft.Request.Ids.Seen(Ids(draft.Passwd, Field.Uid), Ids(draft.Group, Field.Gid));

    private static List<(string Name, long Id)> Ids(AccountTable table, int field) =>
        [.. table.Entries.Select(entry => (entry[Field.Name], Number(entry[field])))];

    private static List<HomeDirectory> Homes(AccountDraft draft) =>
    [
        .. from user in draft.NextUsers
           where user.CreateHome
           let entry = draft.Passwd.Find(user.Name)!
           where entry[Field.Home].StartsWith('/') && entry[Field.Home].Length > 1
           select new HomeDirectory(user.Name, AccountText.Shown(entry[Field.Home]), Number(entry[Field.Uid]), Number(entry[Field.PrimaryGid])),
    ];

    private static long Number(string field) => long.Parse(field, System.Globalization.CultureInfo.InvariantCulture);
}
