using System.Text;
using Cairn.Secrets.Ssh;

namespace Cairn.Secrets.Age;

/// <summary>Someone that a file can be encrypted for; equal if the text is.</summary>
public abstract class AgeRecipient : IEquatable<AgeRecipient>
{
    private protected AgeRecipient()
    {
    }

    /// <summary>Whether a file for it stays secret from quantum computers; such recipients do not mix with others.</summary>
    internal virtual bool IsPostQuantum => false;

    /// <summary>Whether it must be the only recipient.</summary>
    internal virtual bool StandsAlone => false;

    /// <summary>Reads <c>age1…</c>, <c>age1pq1…</c>, <c>ssh-ed25519 …</c> or <c>ssh-rsa …</c>.</summary>
    /// <param name="text">The recipient; a comment may follow an SSH key.</param>
    /// <returns>The recipient.</returns>
    /// <exception cref="SecretsException">CAIRN4006: it is something else.</exception>
    public static AgeRecipient Parse(string text)
    {
        var trimmed = text.Trim();
        return trimmed switch
        {
            _ when trimmed.StartsWith("AGE-", StringComparison.OrdinalIgnoreCase) => throw SecretsDiagnostics.RecipientMalformed.Error("AGE-…", "it is a private key, which stays secret; its public key starts with 'age1'"),
            _ when trimmed.StartsWith("ssh-", StringComparison.Ordinal) => SshPublicKey.Parse(trimmed).ToRecipient(),
            _ when trimmed.StartsWith("age1pq1", StringComparison.Ordinal) => HybridRecipient.FromText(trimmed),
            _ when trimmed.StartsWith("age1", StringComparison.Ordinal) => X25519Recipient.FromText(trimmed),
            _ => throw SecretsDiagnostics.RecipientMalformed.Error(trimmed, "it starts differently"),
        };
    }

    /// <summary>Reads a file of recipients: one a line; empty lines and lines that start with <c>#</c> are skipped.</summary>
    /// <param name="text">What the file says.</param>
    /// <returns>The recipients in their order.</returns>
    /// <exception cref="SecretsException">CAIRN4006: a line is something else.</exception>
    public static IReadOnlyList<AgeRecipient> ParseFile(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static line => !line.StartsWith('#'))
            .Select(Parse),
    ];

    /// <inheritdoc/>
    public bool Equals(AgeRecipient? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as AgeRecipient);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>Gives the text that <see cref="Parse"/> reads, without a comment.</summary>
    /// <returns>The recipient as text.</returns>
    public abstract override string ToString();

    internal abstract AgeStanza Wrap(SecretBytes fileKey);

    private protected static byte[] Decode(ReadOnlySpan<byte> prefix, string text, int length)
    {
        using var bytes = Bech32.Decode(prefix, Encoding.UTF8.GetBytes(text), out var reason);
        return bytes is null ? throw SecretsDiagnostics.RecipientMalformed.Error(text, reason)
            : bytes.Length == length ? bytes.Span.ToArray()
            : throw SecretsDiagnostics.RecipientMalformed.Error(text, $"it holds {bytes.Length} bytes instead of {length}; recipients of plugins are not supported");
    }

    private protected static string Encode(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> bytes)
    {
        using var text = Bech32.Encode(prefix, bytes);
        return Encoding.ASCII.GetString(text.Span);
    }
}
