using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A secret that the activator decrypts with the machine's key into memory.</summary>
public sealed record SecretEntry
{
    /// <summary>Gets the name: generator and file, as <c>ssh-host-key/ssh_host_ed25519_key</c>.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>Gets the encrypted file in the system object, in the binary form of SOPS.</summary>
    [JsonRequired]
    public required string Source { get; init; }

    /// <summary>Gets the absolute path of the decrypted file on the machine.</summary>
    [JsonRequired]
    public required string Path { get; init; }

    /// <summary>Gets when it is decrypted.</summary>
    [JsonRequired]
    public SecretPhase Phase { get; init; }

    /// <summary>Gets the permissions, in four octal digits.</summary>
    [JsonRequired]
    public required string Mode { get; init; }

    /// <summary>Gets the owner; null for root.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets the group; null for root's.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the units to restart after the decrypted content changed, sorted; null for none.</summary>
    public IReadOnlyList<string>? RestartUnits { get; init; }

    /// <summary>Gets the units to reload after the decrypted content changed, sorted; null for none.</summary>
    public IReadOnlyList<string>? ReloadUnits { get; init; }
}
