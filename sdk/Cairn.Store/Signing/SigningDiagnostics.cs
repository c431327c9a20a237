namespace Cairn.Store.Signing;

/// <summary>Lists every diagnostic about keys and signatures. None of them ever shows a part of a secret.</summary>
public static class SigningDiagnostics
{
    internal static readonly StoreDiagnostic TrustedKeyMalformed = new(
        "CAIRN5060", "'{0}' is not the public part of a signing key.",
        "Write 'cairn-ed25519:<name>:<44 characters of base64>', as the first line of the key's file says.");

    internal static readonly StoreDiagnostic KeyUnreadable = new(
        "CAIRN5061", "The signing key '{0}' cannot be used: {1}.",
        "Name a file that target GenerateSigningKey wrote, or make a new key with it.");

    internal static readonly StoreDiagnostic KeyExposed = new(
        "CAIRN5062", "The signing key '{0}' has mode {1}, so others than its owner may read it.",
        "Run `chmod 600` on it, and make a new key if somebody has read it.");

    internal static readonly StoreDiagnostic KeyNameRefused = new(
        "CAIRN5063", "'{0}' cannot name a signing key.",
        "Use 1 to 63 of the characters a-z 0-9 . -, a letter or digit first.");

    internal static readonly StoreDiagnostic StatementMalformed = new(
        "CAIRN5064", "The signed statement of '{0}' cannot be read: {1}.",
        "Publish the closure again.");

    internal static readonly StoreDiagnostic SignerNotTrusted = new(
        "CAIRN5065", "The closure of '{0}' is signed by {1}, but trusted are {2}.",
        "Sign it with a trusted key, or add the signer to the TrustedKeys of the fleet and deploy that first.");

    internal static readonly StoreDiagnostic SignatureWrong = new(
        "CAIRN5066", "The signature of '{1}' does not fit the statement of '{0}'.",
        "Somebody changed it, or another key has that name; publish the closure again, and distrust the feed if it happens twice.");

    internal static readonly StoreDiagnostic StatementOfAnother = new(
        "CAIRN5067", "The signed statement of '{0}' is about {1} '{2}', not '{3}'.",
        "Publish the closure again, and distrust the feed if it happens twice: it serves something old or foreign.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<StoreDiagnostic> All { get; } =
    [
        TrustedKeyMalformed, KeyUnreadable, KeyExposed, KeyNameRefused, StatementMalformed, SignerNotTrusted, SignatureWrong, StatementOfAnother,
    ];
}
