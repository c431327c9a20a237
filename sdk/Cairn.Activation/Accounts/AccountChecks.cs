using Cairn.Store.Manifests;

namespace Cairn.Activation.Accounts;

/// <summary>Checks what is declared before anything is planned.</summary>
internal static class AccountChecks
{
    internal static void Check(AccountDraft draft)
    {
        foreach (var user in draft.NextUsers)
        {
            CheckFields(draft, user);
            CheckPassword(draft, user);
            CheckLine(draft, user.Name, draft.Passwd, draft.Shadow, draft.Group, draft.Gshadow);
        }

        foreach (var group in draft.NextGroups)
        {
            CheckText(draft, group.Name, "name", "group", group.Name);
            group.Members.ToList().ForEach(member => CheckText(draft, group.Name, "member", "group", member));
            CheckLine(draft, group.Name, draft.Group, draft.Gshadow);
        }

        foreach (var name in LockedBy(draft).Intersect(draft.Request.InUse, StringComparer.Ordinal))
        {
            draft.Refuse(AccountDiagnostics.InUse, name);
        }
    }

    private static IEnumerable<string> LockedBy(AccountDraft draft) =>
        draft.Users.Where(static record => record.Value is { Created: true, Locked: false }).Select(static record => record.Key)
            .Except(draft.NextUsers.Select(static user => user.Name), StringComparer.Ordinal);

    private static void CheckFields(AccountDraft draft, UserEntry user)
    {
        CheckText(draft, user.Name, "name", "user", user.Name);
        CheckText(draft, user.Name, "description", "user", user.Description);
        CheckText(draft, user.Name, "home", "user", user.Home);
        CheckText(draft, user.Name, "shell", "user", user.Shell);
        if (user.Shell is { } shell && !IsListed(shell, draft.Request.Shells))
        {
            draft.Warn(AccountDiagnostics.ShellUnlisted, user.Name, shell);
        }
    }

    /// <summary>Programs that let nobody in are not listed on purpose.</summary>
    private static bool IsListed(string shell, string? shells) =>
        shells is null
        || Path.GetFileName(shell) is "nologin" or "false"
        || shells.Split('\n').Any(line => string.Equals(line.Trim(), shell, StringComparison.Ordinal));

    private static void CheckPassword(AccountDraft draft, UserEntry user)
    {
        if (user.HashedPasswordFile is not { } file)
        {
            return;
        }

        if (draft.Request.PasswordFile(file) is not { } content)
        {
            draft.Refuse(AccountDiagnostics.PasswordMissing, user.Name, file);
        }
        else if (HashedPassword.Parse(content) is null)
        {
            draft.Refuse(AccountDiagnostics.PasswordRefused, user.Name, file);
        }
    }

    /// <summary>A second line of the name would be added, and which of them counts would depend on the program.</summary>
    private static void CheckLine(AccountDraft draft, string name, params AccountTable[] tables)
    {
        foreach (var table in tables.Where(table => table.HasUnreadable(name)))
        {
            draft.Refuse(AccountDiagnostics.LineUnreadable, name, table.Format.Path, AccountText.Number(table.Format.Fields));
        }
    }

    private static void CheckText(AccountDraft draft, string name, string what, string kind, string? text)
    {
        var isName = what is "name" or "member";
        if (text is not null && (!AccountText.FitsInField(text) || (isName && (text.Length == 0 || text[0] is '+' or '-' or '#' || text.Contains(',', StringComparison.Ordinal)))))
        {
            draft.Refuse(AccountDiagnostics.FieldRefused, name, what, kind);
        }
    }
}
