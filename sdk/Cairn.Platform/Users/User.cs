namespace Cairn.Platform;

/// <summary>A user account; the row's key is the login name.</summary>
/// <remarks>
/// An account that exists already is taken over; what is null here stays as it is there. An account that is no longer declared is
/// locked rather than deleted, and its number is never given to another.
/// </remarks>
/// <example><c>linux.Users["al"].AuthorizedKeys.Add("ssh-ed25519 AAAA…");</c></example>
public sealed partial class User : OptionSet
{
    /// <summary>The user id. Default: one that was never used. The id of an existing account is never changed.</summary>
    [Range(0, int.MaxValue)]
    public partial int? Uid { get; set; }

    /// <summary>The full name, or what the account is for. Default: none.</summary>
    [RegularExpression("[^:\\p{Cc}]*", ErrorMessage = "must have neither ':' nor control characters")]
    public partial string? Description { get; set; }

    /// <summary>The home directory. Default: <c>/home/&lt;user&gt;</c>, on macOS <c>/Users/&lt;user&gt;</c>; root's own; none for a system account.</summary>
    [AbsolutePath]
    public partial string? Home { get; set; }

    /// <summary>Whether the home directory is created when it is missing. Default: yes, unless it is a system account.</summary>
    [DefaultFrom(nameof(IsPerson), Text = "true, for a system account false")]
    public partial bool CreateHome { get; set; }

    /// <summary>The login shell. Default: the system's for a new account, <c>/usr/sbin/nologin</c> for a system account.</summary>
    [AbsolutePath]
    public partial string? Shell { get; set; }

    /// <summary>The primary group. Default: the system's habit, which on Linux is a group named like the user.</summary>
    [RegularExpression(AccountNames.Name, ErrorMessage = AccountNames.NameRule)]
    public partial string? Group { get; set; }

    /// <summary>Further groups. Groups that others gave the user stay.</summary>
    [RegularExpression(AccountNames.Name, ErrorMessage = AccountNames.NameRule)]
    public partial OptionSetOf<string> Groups { get; set; }

    /// <summary>Whether the account is for a program rather than a person: a low id, no home, no login. Default: no.</summary>
    public partial bool IsSystem { get; set; }

    /// <summary>The SSH public keys that log in as this user, as lines of an <c>authorized_keys</c> file; options before the key are allowed.</summary>
    [AuthorizedKey]
    public partial OptionList<string> AuthorizedKeys { get; set; }

    /// <summary>The file on the machine that holds the hash of the password, usually a secret; on Linux only. Default: the password is left alone.</summary>
    [AbsolutePath]
    public partial string? HashedPasswordFile { get; set; }

    private bool IsPerson => !IsSystem;
}
