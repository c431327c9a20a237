using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A certificate authority that the machine trusts.</summary>
public sealed record CertificateEntry
{
    /// <summary>Gets the name, which becomes the file name in the machine's folder of authorities.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>Gets the PEM file in the system object.</summary>
    [JsonRequired]
    public required string Source { get; init; }

    /// <summary>Gets the SHA-256 of the certificate in lower-case hex, by which a keychain finds it again.</summary>
    [JsonRequired]
    public required string Fingerprint { get; init; }
}
