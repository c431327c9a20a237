using Cairn.Store.Signing;

namespace Cairn.Platform;

/// <summary>Asks for the public part of a key that signs closures: <c>cairn-ed25519:name:base64</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TrustedKeyAttribute : ValidationAttribute
{
    /// <summary>Makes the rule.</summary>
    public TrustedKeyAttribute() =>
        ErrorMessage = "must be the public part of a signing key, as 'cairn-ed25519:fleet:' and 44 characters of base64; target GenerateSigningKey prints it";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string text && TrustedKey.TryParse(text) is not null);
}
