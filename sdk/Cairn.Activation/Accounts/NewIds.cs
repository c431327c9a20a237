using Cairn.Store.Manifests;

namespace Cairn.Activation.Accounts;

/// <summary>Chooses the ids of accounts that are to be made: the declared one, the one from earlier, or one that nobody ever had.</summary>
internal sealed class NewIds
{
    private static readonly long[] s_reserved = [0, ushort.MaxValue];

    private readonly AccountDraft draft;
    private readonly IdPool uids;
    private readonly IdPool gids;

    private NewIds(AccountDraft draft, IReadOnlyDictionary<string, GroupEntry> newGroups)
    {
        this.draft = draft;
        Groups = newGroups;
        uids = new IdPool("uid", draft.Passwd, AccountFormat.Field.Uid, draft.Request.Ids.Users);
        gids = new IdPool("gid", draft.Group, AccountFormat.Field.Gid, draft.Request.Ids.Groups);
    }

    /// <summary>Gets the groups to be made.</summary>
    internal IReadOnlyDictionary<string, GroupEntry> Groups { get; }

    /// <summary>Gets the uids of users to be made.</summary>
    internal SortedDictionary<string, long> Uids { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the gids of groups to be made.</summary>
    internal SortedDictionary<string, long> Gids { get; } = new(StringComparer.Ordinal);

    internal static NewIds Choose(AccountDraft draft, IReadOnlyDictionary<string, GroupEntry> newGroups)
    {
        var ids = new NewIds(draft, newGroups);
        var users = draft.NextUsers.Where(user => !draft.Passwd.Has(user.Name)).ToList();
        // Declared numbers first, so that none of them is given away; then earlier ones, then what is free.
        users.ForEach(user => ids.Declared(ids.uids, user.Name, user.Uid, ids.Uids));
        newGroups.Values.ToList().ForEach(group => ids.Declared(ids.gids, group.Name, group.Gid, ids.Gids));
        users.ForEach(user => Earlier(ids.uids, user.Name, ids.Uids));
        newGroups.Values.ToList().ForEach(group => Earlier(ids.gids, group.Name, ids.Gids));
        users.ForEach(ids.FreeUid);
        newGroups.Values.ToList().ForEach(ids.FreeGid);
        return ids;
    }

    private static void Give(IdPool pool, string name, long id, SortedDictionary<string, long> chosen)
    {
        pool.Take(name, id);
        chosen[name] = id;
    }

    private static void Earlier(IdPool pool, string name, SortedDictionary<string, long> chosen)
    {
        if (!chosen.ContainsKey(name) && pool.Revive(name) is { } id)
        {
            Give(pool, name, id, chosen);
        }
    }

    private void Declared(IdPool pool, string name, int? declared, SortedDictionary<string, long> chosen)
    {
        if (declared is not { } id)
        {
            return;
        }

        var number = AccountText.Number(id);
        if ((id == 0 && name != "root") || id < 0 || id == s_reserved[1])
        {
            draft.Refuse(AccountDiagnostics.IdReserved, name, pool.Word, number);
        }
        else if (pool.HolderOf(id, name) is { } holder)
        {
            draft.Refuse(AccountDiagnostics.IdTaken, name, pool.Word, number, holder);
        }
        else if (pool.FormerHolderOf(id, name) is { } former)
        {
            draft.Refuse(AccountDiagnostics.IdOnceTaken, name, pool.Word, number, former);
        }

        Give(pool, name, id, chosen);
    }

    private void FreeUid(UserEntry user)
    {
        if (Uids.ContainsKey(user.Name))
        {
            return;
        }

        // A user's own group gets the same number, so it has to be free there too.
        var hasOwnGroup = Groups.TryGetValue(user.Name, out var own) && own.Gid is null && !Gids.ContainsKey(user.Name);
        var range = user.IsSystem ? draft.Request.Defaults.SystemUids : draft.Request.Defaults.Uids;
        Take(uids, user.Name, range, user.IsSystem, Uids, id => !hasOwnGroup || gids.IsFreeFor(user.Name, id));
    }

    private void FreeGid(GroupEntry group)
    {
        if (Gids.ContainsKey(group.Name))
        {
            return;
        }

        if (Uids.TryGetValue(group.Name, out var uid) && gids.IsFreeFor(group.Name, uid))
        {
            Give(gids, group.Name, uid, Gids);
            return;
        }

        var range = group.IsSystem ? draft.Request.Defaults.SystemGids : draft.Request.Defaults.Gids;
        Take(gids, group.Name, range, group.IsSystem, Gids, static _ => true);
    }

    private void Take(IdPool pool, string name, IdRange range, bool isSystem, SortedDictionary<string, long> chosen, Func<long, bool> isFreeElsewhere)
    {
        // Programs count down and people up, as everywhere: that keeps those apart which others make.
        var candidates = (isSystem ? range.Downwards() : range.Upwards()).Except(s_reserved).Where(id => pool.IsFreeFor(name, id) && isFreeElsewhere(id));
        if (candidates.Select(static id => (long?)id).FirstOrDefault() is { } id)
        {
            Give(pool, name, id, chosen);
        }
        else
        {
            draft.Refuse(AccountDiagnostics.RangeFull, name, pool.Word, range.ToString());
        }
    }
}
