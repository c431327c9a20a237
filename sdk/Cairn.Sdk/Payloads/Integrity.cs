using System.Security.Cryptography;

namespace Cairn.Sdk;

/// <summary>The hash of a file in the form of Subresource Integrity, as npm prints it: <c>sha512-…</c> or <c>sha256-…</c>.</summary>
internal sealed record Integrity
{
    private readonly HashAlgorithmName _algorithm;

    private Integrity(string text, HashAlgorithmName algorithm, byte[] hash) => (Text, _algorithm, Hex) = (text, algorithm, Convert.ToHexStringLower(hash));

    /// <summary>Gets the text as written.</summary>
    internal string Text { get; }

    /// <summary>Gets the name of a file that has this content.</summary>
    internal string FileName => $"{Text[..Text.IndexOf('-', StringComparison.Ordinal)]}-{Hex}";

    private string Hex { get; }

    internal static Integrity Parse(string text)
    {
        var (algorithm, size) = text.Split('-')[0] switch
        {
            "sha256" => (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes),
            "sha512" => (HashAlgorithmName.SHA512, SHA512.HashSizeInBytes),
            _ => throw PayloadDiagnostics.NotAnIntegrity(text),
        };
        var hash = new byte[size];
        return Convert.TryFromBase64String(text["sha256-".Length..], hash, out var count) && count == size
            ? new Integrity(text, algorithm, hash)
            : throw PayloadDiagnostics.NotAnIntegrity(text);
    }

    /// <summary>Computes the integrity that a file has, by the strongest hash.</summary>
    internal static Integrity Of(Stream content) => Of(content, HashAlgorithmName.SHA512);

    /// <summary>Gives null if a file has this content, otherwise the integrity that it has.</summary>
    internal Integrity? FoundInstead(Stream content)
    {
        var found = Of(content, _algorithm);
        return string.Equals(found.Text, Text, StringComparison.Ordinal) ? null : found;
    }

    private static Integrity Of(Stream content, HashAlgorithmName algorithm)
    {
        content.Position = 0;
        var hash = CryptographicOperations.HashData(algorithm, content);
        return new Integrity($"{algorithm.Name!.ToLowerInvariant()}-{Convert.ToBase64String(hash)}", algorithm, hash);
    }
}
