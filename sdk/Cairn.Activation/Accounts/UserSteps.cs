using Cairn.Store.Manifests;
using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>Makes users, brings them to what is declared, and lets go of those that no longer are.</summary>
internal static class UserSteps
{
    internal static void Apply(AccountDraft draft, NewIds ids)
    {
        foreach (var user in draft.NextUsers)
        {
            if (ids.Uids.TryGetValue(user.Name, out var uid))
            {
                NewUser.Add(draft, user, uid);
            }
            else
            {
                CompareUid(draft, user);
            }

            Change(draft, user, isNew: ids.Uids.ContainsKey(user.Name));
        }
    }

    /// <summary>Locks users that Cairn made, and gives others back what Cairn changed.</summary>
    internal static void Drop(AccountDraft draft)
    {
        var declared = draft.NextUsers.Select(static user => user.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, record) in draft.Users.Where(record => !declared.Contains(record.Key)).ToList())
        {
            if (draft.Passwd.Find(name) is not { } entry)
            {
                draft.Users.Remove(name); // Someone else removed the account.
            }
            else if (record.Created && entry[Field.Uid] != "0")
            {
                Lock(draft, name, record);
            }
            else
            {
                var fields = new UserFields(draft, name, record);
                fields.Restore();
                draft.Keep(name, fields.Record with { Created = false });
            }
        }
    }

    private static void CompareUid(AccountDraft draft, UserEntry user)
    {
        var uid = draft.Passwd.Find(user.Name)![Field.Uid];
        if (user.Uid is { } declared && uid != AccountText.Number(declared))
        {
            draft.Warn(AccountDiagnostics.IdKept, user.Name, "uid", uid, AccountText.Number(declared));
        }
    }

    private static void Change(AccountDraft draft, UserEntry user, bool isNew)
    {
        var record = draft.Users.TryGetValue(user.Name, out var known) ? known : new UserRecord();
        var fields = new UserFields(draft, user.Name, record with { Locked = false }) { IsQuiet = isNew };
        if (record.Locked)
        {
            draft.Note($"user '{user.Name}' is unlocked");
        }

        fields.Description(user.Description);
        fields.Home(user.Home);
        fields.Shell(user.Shell);
        fields.Group(user.Group is { } group ? draft.Group.Find(group)![Field.Gid] : null, user.Group);
        fields.Password(user.HashedPasswordFile is { } file ? HashedPassword.Parse(draft.Request.PasswordFile(file)!) : null, user.HashedPasswordFile);
        fields.Expiry(wanted: null);
        draft.Keep(user.Name, fields.Record);
    }

    private static void Lock(AccountDraft draft, string name, UserRecord record)
    {
        if (!record.Locked)
        {
            draft.Note($"user '{name}' is locked; its uid and its files stay");
        }

        var fields = new UserFields(draft, name, record with { Locked = true }) { IsQuiet = true };
        fields.Lock();
        draft.Keep(name, fields.Record);
    }
}
