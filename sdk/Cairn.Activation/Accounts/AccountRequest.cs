using Cairn.Store.Manifests;

namespace Cairn.Activation.Accounts;

/// <summary>Everything that decides what becomes of the accounts. What the configuration said before is in the ledger, as far as it had an effect.</summary>
internal sealed record AccountRequest
{
    internal required AccountFiles Files { get; init; }

    internal IReadOnlyList<UserEntry> Users { get; init; } = [];

    internal IReadOnlyList<GroupEntry> Groups { get; init; } = [];

    internal AccountIds Ids { get; init; } = new();

    internal AccountLedger Ledger { get; init; } = new();

    internal LoginDefaults Defaults { get; init; } = new();

    /// <summary>Gets the text of <c>/etc/shells</c> as it will be; null if it is not there, and then no shell is doubted.</summary>
    internal string? Shells { get; init; }

    /// <summary>Gives the content of a file with the hash of a password; null if it is not there.</summary>
    internal Func<string, string?> PasswordFile { get; init; } = static _ => null;

    /// <summary>Gets the users that the activation runs for: they must not lock themselves out.</summary>
    internal IReadOnlyList<string> InUse { get; init; } = [];

    /// <summary>Gets the day, for passwords that are set.</summary>
    internal required DateOnly Today { get; init; }
}
