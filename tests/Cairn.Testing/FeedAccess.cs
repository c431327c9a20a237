namespace Cairn.Testing;

/// <summary>What a server asks of its clients; null where it asks for nothing.</summary>
public sealed record FeedAccess
{
    /// <summary>Gets the user of basic authentication, needed for every request.</summary>
    public string? User { get; init; }

    /// <summary>Gets the user's password.</summary>
    public string? Password { get; init; }

    /// <summary>Gets the key that is needed to push and to unlist.</summary>
    public string? ApiKey { get; init; }
}
