using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What of an activation needs a secret, which decides when it is decrypted.</summary>
[JsonConverter(typeof(CamelCaseEnum<SecretPhase>))]
public enum SecretPhase
{
    /// <summary>Services: after users exist, so that the secret may belong to one.</summary>
    Services,

    /// <summary>Accounts, as hashes of passwords: before users exist, so it belongs to root.</summary>
    Users,

    /// <summary>The activation itself: before anything changes, so it belongs to root.</summary>
    Activation,
}
