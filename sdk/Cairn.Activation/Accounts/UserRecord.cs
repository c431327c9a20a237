namespace Cairn.Activation.Accounts;

/// <summary>What Cairn did to a user.</summary>
internal sealed record UserRecord
{
    /// <summary>Gets whether Cairn made the account; only such accounts are ever locked.</summary>
    public bool Created { get; init; }

    /// <summary>Gets whether the account is locked because the configuration dropped it.</summary>
    public bool Locked { get; init; }

    public FieldChange? Description { get; init; }

    public FieldChange? Home { get; init; }

    public FieldChange? Shell { get; init; }

    /// <summary>Gets the change of the primary group, as gids.</summary>
    public FieldChange? Group { get; init; }

    /// <summary>Gets the change of the password, as its hash and the day of its last change.</summary>
    public FieldChange? Password { get; init; }

    public FieldChange? Expiry { get; init; }

    internal bool IsEmpty => this == s_nothing;

    private static readonly UserRecord s_nothing = new();
}
