using Cairn.Store.Manifests;

namespace Cairn.Activation.Accounts;

/// <summary>The accounts while they are being planned.</summary>
internal sealed class AccountDraft
{
    private readonly List<string> notices = [];
    private readonly List<Finding> warnings = [];
    private readonly List<Finding> refusals = [];

    internal AccountDraft(AccountRequest request)
    {
        Request = request;
        // By name, so that what comes out does not depend on the order in which it was declared.
        NextUsers = [.. request.Users.OrderBy(static user => user.Name, StringComparer.Ordinal)];
        NextGroups = [.. request.Groups.OrderBy(static group => group.Name, StringComparer.Ordinal)];
        var files = request.Files;
        Passwd = AccountTable.Read(AccountFormat.Passwd, files.Passwd);
        Shadow = AccountTable.Read(AccountFormat.Shadow, files.Shadow);
        Group = AccountTable.Read(AccountFormat.Group, files.Group);
        Gshadow = AccountTable.Read(AccountFormat.Gshadow, files.Gshadow);
        Subuid = AccountTable.Read(AccountFormat.Subuid, files.Subuid);
        Subgid = AccountTable.Read(AccountFormat.Subgid, files.Subgid);
        Users = new(request.Ledger.Users.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        Groups = new(request.Ledger.Groups.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    internal AccountRequest Request { get; }

    internal IReadOnlyList<UserEntry> NextUsers { get; }

    internal IReadOnlyList<GroupEntry> NextGroups { get; }

    internal AccountTable Passwd { get; }

    internal AccountTable Shadow { get; }

    internal AccountTable Group { get; }

    internal AccountTable Gshadow { get; }

    internal AccountTable Subuid { get; }

    internal AccountTable Subgid { get; }

    internal SortedDictionary<string, UserRecord> Users { get; }

    internal SortedDictionary<string, GroupRecord> Groups { get; }

    internal bool IsRefused => refusals.Count > 0;

    internal void Note(string notice) => notices.Add(notice);

    internal void Warn(ActivationDiagnostic diagnostic, params IReadOnlyList<string> facts) => warnings.Add(new Finding(diagnostic, facts));

    internal void Refuse(ActivationDiagnostic diagnostic, params IReadOnlyList<string> facts) => refusals.Add(new Finding(diagnostic, facts));

    internal void Keep(string user, UserRecord record) => Store(Users, user, record, record.IsEmpty);

    internal void Keep(string group, GroupRecord record) => Store(Groups, group, record, record.IsEmpty);

    /// <summary>Gives the plan, or that nothing changes if something was refused.</summary>
    internal AccountPlan ToPlan(AccountIds ids, IReadOnlyList<HomeDirectory> homes) => new()
    {
        Files = IsRefused ? Request.Files : ToFiles(),
        Ids = IsRefused ? Request.Ids : ids,
        Ledger = IsRefused ? Request.Ledger : Request.Ledger with { Users = Users, Groups = Groups },
        Notices = IsRefused ? [] : notices,
        Warnings = warnings,
        Refusals = [.. refusals.OrderBy(static refusal => refusal.ToString(), StringComparer.Ordinal)],
        Homes = IsRefused ? [] : homes,
    };

    internal AccountFiles ToFiles() => new()
    {
        Passwd = Passwd.ToBytes(),
        Shadow = Shadow.ToBytes(),
        Group = Group.ToBytes(),
        Gshadow = Gshadow.ToBytes(),
        Subuid = Subuid.ToBytes(),
        Subgid = Subgid.ToBytes(),
    };

    private static void Store<T>(SortedDictionary<string, T> records, string name, T record, bool isEmpty)
    {
        if (isEmpty)
        {
            records.Remove(name);
        }
        else
        {
            records[name] = record;
        }
    }
}
