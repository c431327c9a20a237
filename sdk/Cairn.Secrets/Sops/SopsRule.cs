using System.Text;
using System.Text.RegularExpressions;

namespace Cairn.Secrets.Sops;

/// <summary>Tells which values of a file are encrypted.</summary>
public sealed class SopsRule
{
    private static readonly (SopsRuleKind Kind, string Key)[] Keys =
    [
        (SopsRuleKind.UnencryptedSuffix, "unencrypted_suffix"),
        (SopsRuleKind.EncryptedSuffix, "encrypted_suffix"),
        (SopsRuleKind.UnencryptedRegex, "unencrypted_regex"),
        (SopsRuleKind.EncryptedRegex, "encrypted_regex"),
        (SopsRuleKind.UnencryptedCommentRegex, "unencrypted_comment_regex"),
        (SopsRuleKind.EncryptedCommentRegex, "encrypted_comment_regex"),
    ];

    private readonly Regex? pattern;

    /// <summary>Makes a rule.</summary>
    /// <param name="kind">How it tells.</param>
    /// <param name="value">The suffix or the pattern.</param>
    /// <exception cref="SecretsException">CAIRN4016: the pattern is not one.</exception>
    public SopsRule(SopsRuleKind kind, string value)
    {
        (Kind, Value) = (kind, value);
        try
        {
            // SOPS's patterns run in time linear in the text, and find anywhere in it; so do these.
            pattern = kind is SopsRuleKind.UnencryptedSuffix or SopsRuleKind.EncryptedSuffix
                ? null
                : new Regex(GoPattern.ToNet(value), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException or FormatException)
        {
            throw SecretsDiagnostics.SopsPattern.Because(fault, value, Key, fault.Message.TrimEnd('.'));
        }
    }

    /// <summary>SOPS's own: all values are encrypted, except below keys that end with <c>_unencrypted</c>.</summary>
    public static SopsRule Default { get; } = new(SopsRuleKind.UnencryptedSuffix, "_unencrypted");

    /// <summary>How it tells.</summary>
    public SopsRuleKind Kind { get; }

    /// <summary>The suffix or the pattern.</summary>
    public string Value { get; }

    /// <summary>Its name in metadata and creation rules.</summary>
    public string Key => Keys.Single(k => k.Kind == Kind).Key;

    internal static SopsRule FromMetadata(SopsMap metadata, string subject)
    {
        var found = Keys.Where(k => metadata[k.Key] is SopsLeaf { Bytes.Length: > 0 }).ToList();
        return found.Count switch
        {
            0 => Default,
            1 => new(found[0].Kind, ((SopsLeaf)metadata[found[0].Key]!).Text),
            _ => throw SecretsDiagnostics.SopsRules.Error(subject, string.Join(", ", found.Select(static k => $"'{k.Key}'"))),
        };
    }

    /// <summary>Tells whether a value is encrypted.</summary>
    /// <param name="path">The keys down to it.</param>
    /// <param name="comments">For each map and list around it, the comments since the last value.</param>
    /// <param name="isComment">Whether it is itself the last of these comments.</param>
    internal bool Encrypts(IReadOnlyList<string> path, IReadOnlyList<List<byte[]>> comments, bool isComment) => Kind switch
    {
        SopsRuleKind.UnencryptedSuffix => !path.Any(key => key.EndsWith(Value, StringComparison.Ordinal)),
        SopsRuleKind.EncryptedSuffix => path.Any(key => key.EndsWith(Value, StringComparison.Ordinal)),
        SopsRuleKind.UnencryptedRegex => !path.Any(pattern!.IsMatch),
        SopsRuleKind.EncryptedRegex => path.Any(pattern!.IsMatch),
        SopsRuleKind.UnencryptedCommentRegex => !comments.Any(level => level.Exists(Finds)),
        // The comment that switches encryption on stays readable itself.
        _ => comments.Select((level, depth) => isComment && depth == comments.Count - 1 ? level.SkipLast(1) : level).Any(level => level.Any(Finds)),
    };

    private bool Finds(byte[] comment) => pattern!.IsMatch(Encoding.UTF8.GetString(comment));
}
