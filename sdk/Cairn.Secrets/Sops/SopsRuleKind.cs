namespace Cairn.Secrets.Sops;

/// <summary>How a rule tells which values are encrypted.</summary>
public enum SopsRuleKind
{
    /// <summary>All, except below keys with a suffix.</summary>
    UnencryptedSuffix,

    /// <summary>None, except below keys with a suffix.</summary>
    EncryptedSuffix,

    /// <summary>All, except below keys that a pattern finds.</summary>
    UnencryptedRegex,

    /// <summary>None, except below keys that a pattern finds.</summary>
    EncryptedRegex,

    /// <summary>All, except after a comment that a pattern finds.</summary>
    UnencryptedCommentRegex,

    /// <summary>None, except after a comment that a pattern finds.</summary>
    EncryptedCommentRegex,
}
