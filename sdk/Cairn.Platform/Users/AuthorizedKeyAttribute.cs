namespace Cairn.Platform;

/// <summary>Asks for a line of an <c>authorized_keys</c> file: options, type, key and comment.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AuthorizedKeyAttribute : ValidationAttribute
{
    /// <summary>Makes the rule.</summary>
    public AuthorizedKeyAttribute() =>
        ErrorMessage = "must be one line of an authorized_keys file, as 'ssh-ed25519 AAAA… comment', with the key complete";

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is null || (value is string line && AuthorizedKeyLine.IsValid(line));
}
