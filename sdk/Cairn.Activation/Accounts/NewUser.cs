using Cairn.Store.Manifests;
using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>Makes a user as useradd(8) would.</summary>
internal static class NewUser
{
    private const string NoHome = "/nonexistent";

    internal static void Add(AccountDraft draft, UserEntry user, long uid)
    {
        var number = AccountText.Number(uid);
        var gid = draft.Group.Find(NewGroups.PrimaryOf(user, draft))![Field.Gid];
        var home = user.Home ?? (user.IsSystem ? NoHome : $"/home/{user.Name}");
        draft.Passwd.Add(user.Name, "x", number, gid, AccountText.Field(user.Description ?? ""), AccountText.Field(home), DefaultShell(user, draft.Request.Shells));
        if (!draft.Shadow.Has(user.Name))
        {
            draft.Shadow.Add([user.Name, NoPassword(user), Day(draft.Request.Today), .. Ages(user, draft.Request.Defaults), "", "", ""]);
        }

        draft.Users[user.Name] = new UserRecord { Created = true };
        draft.Note(draft.Request.Ids.Users.ContainsKey(user.Name)
            ? $"user '{user.Name}' comes back with uid {number}"
            : $"user '{user.Name}' is created with uid {number}");
    }

    internal static string Day(DateOnly day) => AccountText.Number(day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);

    /// <summary>No password matches either; but sshd takes <c>!</c> for a locked account, and people log in with their keys.</summary>
    private static string NoPassword(UserEntry user) => user.IsSystem ? "!" : "*";

    private static IReadOnlyList<string> Ages(UserEntry user, LoginDefaults defaults) => user.IsSystem ? ["", "", ""] : defaults.PasswordAges;

    private static string DefaultShell(UserEntry user, string? shells)
    {
        var hasBash = shells is null || shells.Split('\n').Any(static line => line.Trim() == "/bin/bash");
        return user.IsSystem ? UserFields.NoLogin : hasBash ? "/bin/bash" : "/bin/sh";
    }
}
