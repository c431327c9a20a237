namespace Cairn.Development;

/// <summary>Signatures of commits and tags by an SSH key.</summary>
public sealed partial class GitSigning : OptionSet, IValidatableObject
{
    /// <summary>
    /// The key: the path of a key file, or the public key itself when an agent has the other half. Default: null, and nothing is signed.
    /// Example: <c>~/.ssh/id_ed25519.pub</c>.
    /// </summary>
    [RegularExpression(@"([/~].*|(ssh|ecdsa|sk)-\S+ \S+.*)", ErrorMessage = "must be the path of a key, or a public key as 'ssh-ed25519 AAAA…'")]
    public partial string? Key { get; set; }

    /// <summary>Whether every commit and tag is signed without being asked. Default: yes. Ignored without <see cref="Key"/>.</summary>
    [Default(true)]
    public partial bool Always { get; set; }

    /// <summary>A program that signs in place of <c>ssh-keygen</c>, a password manager's for example. Default: null.</summary>
    [AbsolutePath]
    public partial string? Program { get; set; }

    /// <summary>The public keys that signatures are trusted from, by e-mail address. Default: none, and git cannot verify.</summary>
    /// <example><c>Signers["al@example.net"] = "ssh-ed25519 AAAA…"</c></example>
    [AuthorizedKey]
    public partial OptionMap<string> Signers { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from signer in Signers.Keys
        where signer.Length == 0 || signer[0] == '#' || signer.Any(static c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '"' or ',')
        select new ValidationResult("A name in 'Signers' is no e-mail address: it has blanks, quotes, commas or control characters, or is empty.", [nameof(Signers)]);
}
