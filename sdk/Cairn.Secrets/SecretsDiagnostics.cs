namespace Cairn.Secrets;

/// <summary>Lists every diagnostic of this library; the source of its part of the diagnostics reference.</summary>
public static class SecretsDiagnostics
{
    internal static readonly SecretsDiagnostic AgeHeader = new(
        "CAIRN4001", "'{0}' has an age header that cannot be read: {1}.",
        "Restore the file from git, or encrypt it again; version 1 of the age format is read.");

    internal static readonly SecretsDiagnostic AgeHeaderMac = new(
        "CAIRN4002", "'{0}' has an age header that was changed after it was written.",
        "Distrust the file: restore it from git, or encrypt it again.");

    internal static readonly SecretsDiagnostic AgePayload = new(
        "CAIRN4003", "'{0}' has age content that was damaged or cut off: {1}.",
        "Discard what was decrypted so far, and restore the file from git or encrypt it again.");

    internal static readonly SecretsDiagnostic AgeArmor = new(
        "CAIRN4004", "'{0}' is not an armored age file: {1}.",
        "Armor is '-----BEGIN AGE ENCRYPTED FILE-----', lines of 64 base64 characters, and '-----END AGE ENCRYPTED FILE-----'; restore the file from git.");

    internal static readonly SecretsDiagnostic AgeNoMatch = new(
        "CAIRN4005", "'{0}' is encrypted for none of the {1} keys at hand; its recipients are of the types {2}.",
        "Use the key of one of its recipients, or let someone who can read it add yours.");

    internal static readonly SecretsDiagnostic RecipientMalformed = new(
        "CAIRN4006", "'{0}' is not an age recipient: {1}.",
        "A recipient is 'age1…', 'age1pq1…', 'ssh-ed25519 …' or 'ssh-rsa …'.");

    // The subject is where the key is written: the key itself enters no message.
    internal static readonly SecretsDiagnostic IdentityMalformed = new(
        "CAIRN4007", "'{0}' does not hold an age key there: {1}.",
        "A key is 'AGE-SECRET-KEY-1…', 'AGE-SECRET-KEY-PQ-1…' or an OpenSSH private key of type ed25519 or rsa.");

    internal static readonly SecretsDiagnostic IdentityProtected = new(
        "CAIRN4008", "'{0}' is protected by a passphrase.",
        "Remove the passphrase (`ssh-keygen -p`, `age -d`) in a place that only you can read, or use another key.");

    internal static readonly SecretsDiagnostic RecipientsMixed = new(
        "CAIRN4009", "'{0}' cannot be a recipient next to '{1}': {2}.",
        "Use recipients of one kind: all post-quantum ('age1pq1…'), all classic, or one passphrase alone.");

    internal static readonly SecretsDiagnostic RecipientsNone = new(
        "CAIRN4010", "'{0}' would be encrypted for nobody.",
        "Name at least one recipient.");

    internal static readonly SecretsDiagnostic KeyMissing = new(
        "CAIRN4011", "'{0}' needs an age key, and there is none. Looked for: {1}.",
        "Put a key in one of these places, or make one with `cairn keys keygen`.");

    internal static readonly SecretsDiagnostic KeySourceUnreadable = new(
        "CAIRN4012", "'{0}' should give age keys and does not: {1}.",
        "Correct or remove it.");

    internal static readonly SecretsDiagnostic SopsMalformed = new(
        "CAIRN4013", "'{0}' cannot be read as {1}: {2}.",
        "Correct the text, or restore the file from git.");

    internal static readonly SecretsDiagnostic SopsMetadata = new(
        "CAIRN4014", "'{0}' has SOPS metadata that cannot be used: {1}.",
        "Restore the file from git, or encrypt it again.");

    internal static readonly SecretsDiagnostic SopsRules = new(
        "CAIRN4015", "'{0}' has more than one rule for what is encrypted: {1}.",
        "Keep one of encrypted_suffix, unencrypted_suffix, encrypted_regex, unencrypted_regex, encrypted_comment_regex and unencrypted_comment_regex.");

    internal static readonly SecretsDiagnostic SopsPattern = new(
        "CAIRN4016", "'{0}' is not a pattern for the rule '{1}': {2}.",
        "Write a regular expression without back-references and look-arounds.");

    internal static readonly SecretsDiagnostic SopsValue = new(
        "CAIRN4017", "'{0}' has a value at '{1}' that was changed, moved or encrypted with another key.",
        "Distrust the file: restore it from git, or set the value again.");

    internal static readonly SecretsDiagnostic SopsValuePlain = new(
        "CAIRN4018", "'{0}' has a value at '{1}' that should be encrypted and is not: {2}.",
        "Distrust the file: restore it from git, or set the value again.");

    internal static readonly SecretsDiagnostic SopsMac = new(
        "CAIRN4019", "'{0}' does not have the content that it was written with: {1}.",
        "Distrust the file: restore it from git. After a deliberate change by hand, set the values again with `cairn vars set` or `sops`.");

    internal static readonly SecretsDiagnostic SopsDataKey = new(
        "CAIRN4020", "'{0}' cannot be opened with the keys at hand: {1}. Its recipients: {2}.",
        "Use the key of one of its recipients, or let someone who can read it run `cairn vars fix`.");

    internal static readonly SecretsDiagnostic SopsTaken = new(
        "CAIRN4021", "'{0}' has a key 'sops' at the top, where SOPS keeps its metadata.",
        "Rename the key; if the file is encrypted already, decrypt it first.");

    internal static readonly SecretsDiagnostic SopsForeign = new(
        "CAIRN4022", "'{0}' is also encrypted for keys of the kind {1}, which Cairn cannot renew.",
        "Use `sops` for this file, or remove those keys with `sops updatekeys` first.");

    internal static readonly SecretsDiagnostic SopsThreshold = new(
        "CAIRN4023", "'{0}' cannot need {1} of {2} key groups.",
        "With two groups or more the threshold is at least 2 and at most their number; with one group there is none.");

    internal static readonly SecretsDiagnostic SopsShare = new(
        "CAIRN4024", "'{0}' has parts of a data key that do not fit together: {1}.",
        "Restore the file from git, or encrypt it again.");

    internal static readonly SecretsDiagnostic SopsMislabelled = new(
        "CAIRN4025", "'{0}' names the recipient '{1}' for a part that is encrypted for '{2}'.",
        "Distrust the file: someone may have hidden who can read it. Restore it from git, or run `cairn vars fix`.");

    internal static readonly SecretsDiagnostic SopsText = new(
        "CAIRN4026", "'{0}' holds at '{1}' what SOPS cannot encrypt: {2}.",
        "Write it as a string, in quotes.");

    internal static readonly SecretsDiagnostic SopsRuleShape = new(
        "CAIRN4027", "'{0}' cannot be a creation rule: {1}.",
        "A rule has a path pattern and at least one group of recipients.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<SecretsDiagnostic> All { get; } =
    [
        AgeHeader, AgeHeaderMac, AgePayload, AgeArmor, AgeNoMatch, RecipientMalformed, IdentityMalformed, IdentityProtected,
        RecipientsMixed, RecipientsNone, KeyMissing, KeySourceUnreadable, SopsMalformed, SopsMetadata, SopsRules, SopsPattern,
        SopsValue, SopsValuePlain, SopsMac, SopsDataKey, SopsTaken, SopsForeign, SopsThreshold, SopsShare, SopsMislabelled,
        SopsText, SopsRuleShape,
    ];
}
