using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A user account.</summary>
public sealed record UserEntry
{
    /// <summary>Gets the login name.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>Gets the user id; null to allocate one that was never used.</summary>
    public int? Uid { get; init; }

    /// <summary>Gets the full name or purpose.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the home directory; null leaves an existing account's as it is.</summary>
    public string? Home { get; init; }

    /// <summary>Gets a value indicating whether the home directory is created when it is missing.</summary>
    [JsonRequired]
    public bool CreateHome { get; init; }

    /// <summary>Gets the login shell; null leaves an existing account's as it is.</summary>
    public string? Shell { get; init; }

    /// <summary>Gets the primary group; null for the system's habit.</summary>
    public string? Group { get; init; }

    /// <summary>Gets further groups.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Gets a value indicating whether the account is for a program rather than a person.</summary>
    [JsonRequired]
    public bool IsSystem { get; init; }

    /// <summary>Gets the file on the machine that holds the hash of the password; null leaves the password alone.</summary>
    public string? HashedPasswordFile { get; init; }

    /// <summary>Gets the public keys that log in, as lines of an <c>authorized_keys</c> file; they stand in the list of files too.</summary>
    [JsonRequired]
    public IReadOnlyList<string> AuthorizedKeys { get; init; } = [];
}
