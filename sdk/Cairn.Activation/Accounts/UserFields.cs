using static Cairn.Activation.Accounts.AccountFormat;

namespace Cairn.Activation.Accounts;

/// <summary>The fields of one user: brings each to what is wanted, notes what that changes, and remembers what gives it back.</summary>
internal sealed class UserFields(AccountDraft draft, string user, UserRecord record)
{
    internal const string NoLogin = "/usr/sbin/nologin";

    private const string NoPassword = "!*";

    // A password that matches nothing does not keep a key of SSH from opening a tunnel; the day after the epoch does (usermod -L says so).
    private const string Expired = "1";

    internal UserRecord Record { get; private set; } = record;

    /// <summary>Gets whether changes go without saying.</summary>
    internal bool IsQuiet { get; init; }

    internal void Description(string? wanted) =>
        Record = Record with { Description = Passwd(Field.Description, Record.Description, wanted is null ? null : AccountText.Field(wanted), static (_, _) => "gets another description") };

    internal void Home(string? wanted)
    {
        var before = draft.Passwd.Find(user)![Field.Home];
        Record = Record with { Home = Passwd(Field.Home, Record.Home, wanted is null ? null : AccountText.Field(wanted), static (before, after) => $"gets the home '{after}' instead of '{before}'") };
        var after = draft.Passwd.Find(user)![Field.Home];
        if (before != after)
        {
            draft.Warn(AccountDiagnostics.HomeMoves, user, AccountText.Shown(before), AccountText.Shown(after));
        }
    }

    internal void Shell(string? wanted) =>
        Record = Record with { Shell = Passwd(Field.Shell, Record.Shell, wanted is null ? null : AccountText.Field(wanted), static (before, after) => $"gets the shell '{after}' instead of '{before}'") };

    internal void Group(string? wanted, string? name) =>
        Record = Record with { Group = Passwd(Field.PrimaryGid, Record.Group, wanted, (before, after) => name is null ? $"gets the primary gid {after} instead of {before}" : $"gets the primary group '{name}'") };

    internal void Password(HashedPassword? wanted, string? file)
    {
        if (wanted is null)
        {
            PasswordAndDay(wanted: null, "gets its former password back");
            return;
        }

        EnsureShadow();
        var (hash, day) = (Shadow(Field.Password), Shadow(Field.Changed));
        PasswordAndDay(wanted.Field == hash ? $"{hash}:{day}" : $"{wanted.Field}:{NewUser.Day(draft.Request.Today)}", $"gets the password of '{file}'");
    }

    internal void Expiry(string? wanted)
    {
        if (!draft.Shadow.Has(user))
        {
            return;
        }

        var (value, change) = FieldChange.Towards(Shadow(Field.Expiry), Record.Expiry, wanted);
        draft.Shadow.Set(user, Field.Expiry, value);
        Record = Record with { Expiry = change };
    }

    /// <summary>Lets nobody in.</summary>
    internal void Lock()
    {
        EnsureShadow();
        var day = Shadow(Field.Changed);
        PasswordAndDay($"{NoPassword}:{day}", "is locked");
        Expiry(Expired);
        Shell(NoLogin);
    }

    /// <summary>Gives back everything that was changed.</summary>
    internal void Restore()
    {
        Description(wanted: null);
        Home(wanted: null);
        Shell(wanted: null);
        Group(wanted: null, name: null);
        Password(wanted: null, file: null);
        Expiry(wanted: null);
    }

    private string Shadow(int field) => draft.Shadow.Find(user)![field];

    private FieldChange? Passwd(int field, FieldChange? change, string? wanted, Func<string, string, string> notice)
    {
        var before = draft.Passwd.Find(user)![field];
        var (after, remembered) = FieldChange.Towards(before, change, wanted);
        if (after != before)
        {
            draft.Passwd.Set(user, field, after);
            Note(notice(AccountText.Shown(before), AccountText.Shown(after)));
        }

        return remembered;
    }

    /// <summary>The hash and the day of its change belong together: giving back one without the other would tell a wrong age.</summary>
    private void PasswordAndDay(string? wanted, string notice)
    {
        if (!draft.Shadow.Has(user))
        {
            return;
        }

        var before = $"{Shadow(Field.Password)}:{Shadow(Field.Changed)}";
        var (after, change) = FieldChange.Towards(before, Record.Password, wanted);
        Record = Record with { Password = change };
        if (after != before)
        {
            var parts = after.Split(':');
            draft.Shadow.Set(user, Field.Password, parts[0]);
            draft.Shadow.Set(user, Field.Changed, parts[1]);
            Note(notice);
        }
    }

    /// <summary>Moves a password from <c>/etc/passwd</c>, where everyone reads it, as pwconv(8) does.</summary>
    private void EnsureShadow()
    {
        if (!draft.Shadow.Has(user))
        {
            var password = draft.Passwd.Find(user)![Field.Password];
            draft.Shadow.Add(user, password == "x" ? "*" : password, NewUser.Day(draft.Request.Today), "", "", "", "", "", "");
            draft.Passwd.Set(user, Field.Password, "x");
        }
    }

    private void Note(string change)
    {
        if (!IsQuiet)
        {
            draft.Note($"user '{user}' {change}");
        }
    }
}
