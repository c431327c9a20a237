using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Cairn.Secrets.Sops;

/// <summary>AES-256-GCM with SOPS's nonces of 32 bytes, and the text form <c>ENC[AES256_GCM,…]</c>.</summary>
internal static partial class SopsCipher
{
    internal const int KeySize = 32;
    private const int NonceSize = 32;
    private const int TagSize = 16;
    private const string Comment = "comment";

    private static readonly Dictionary<SopsKind, string> Names = new()
    {
        [SopsKind.Text] = "str",
        [SopsKind.Integer] = "int",
        [SopsKind.Float] = "float",
        [SopsKind.Boolean] = "bool",
        [SopsKind.Time] = "time",
    };

    /// <summary>Encrypts a leaf or a comment; what is empty stays empty.</summary>
    internal static string Encrypt(SopsNode node, SecretBytes key, string path)
    {
        var (plain, name) = node is SopsLeaf leaf ? (leaf.Bytes, Names[leaf.Kind]) : (((SopsComment)node).Bytes, Comment);
        if (plain.Length == 0)
        {
            return "";
        }

        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var cipher = Cipher(encrypt: true, key, nonce, path);
        var output = new byte[cipher.GetOutputSize(plain.Length)];
        cipher.DoFinal(output, cipher.ProcessBytes(plain, output));
        return $"ENC[AES256_GCM,data:{Base64(output.AsSpan(0, plain.Length))},iv:{Base64(nonce)},tag:{Base64(output.AsSpan(plain.Length))},type:{name}]";
    }

    /// <summary>Decrypts a leaf; null if it is not what was encrypted with this key at this path.</summary>
    internal static SopsLeaf? Decrypt(string text, SecretBytes key, string path)
    {
        if (text.Length == 0)
        {
            return SopsLeaf.Of("");
        }

        var (plain, name) = Open(text, key, path);
        return plain is null ? null : name switch
        {
            // Nothing authenticates the type, so a value that is not of it is refused like one that was changed.
            "int" => SopsNumber.ReadInteger(plain),
            "float" => SopsNumber.ReadFloat(plain),
            "time" => SopsTime.Read(plain),
            "bool" => BooleanOf(plain),
            "str" or "bytes" => new(SopsKind.Text, plain),
            _ => null,
        };
    }

    /// <summary>Decrypts a comment; null if it is not one, or not encrypted.</summary>
    internal static byte[]? DecryptComment(string text, SecretBytes key, string path) =>
        Open(text, key, path) is (var plain, Comment) ? plain : null;

    private static (byte[]? Plain, string? Name) Open(string text, SecretBytes key, string path)
    {
        var match = Form().Match(text);
        if (!match.Success || BytesOf(match, "data") is not { } data || BytesOf(match, "iv") is not { Length: > 0 } nonce || BytesOf(match, "tag") is not { Length: TagSize } tag)
        {
            return default;
        }

        var cipher = Cipher(encrypt: false, key, nonce, path);
        byte[] input = [.. data, .. tag];
        var plain = new byte[data.Length];
        try
        {
            cipher.DoFinal(plain, cipher.ProcessBytes(input, plain));
            return (plain, match.Groups["type"].Value);
        }
        catch (InvalidCipherTextException)
        {
            CryptographicOperations.ZeroMemory(plain);
            return default;
        }
    }

    /// <summary>Reads the spellings that Go's ParseBool reads.</summary>
    private static SopsLeaf? BooleanOf(byte[] plain) => Encoding.ASCII.GetString(plain) switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => SopsLeaf.Of(value: true),
        "0" or "f" or "F" or "false" or "FALSE" or "False" => SopsLeaf.Of(value: false),
        _ => null,
    };

    private static GcmBlockCipher Cipher(bool encrypt, SecretBytes key, byte[] nonce, string path)
    {
        var cipher = new GcmBlockCipher(AesUtilities.CreateEngine());
        cipher.Init(encrypt, new AeadParameters(new KeyParameter(key.Array), TagSize * 8, nonce, Encoding.UTF8.GetBytes(path)));
        return cipher;
    }

    private static string Base64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);

    private static byte[]? BytesOf(Match match, string group)
    {
        var text = match.Groups[group].Value;
        var bytes = new byte[text.Length / 4 * 3];
        return Age.CanonicalBase64.TryDecodePadded(Encoding.ASCII.GetBytes(text), bytes, out var length) ? bytes[..length] : null;
    }

    [GeneratedRegex(@"\AENC\[AES256_GCM,data:(?<data>.+),iv:(?<iv>.+),tag:(?<tag>.+),type:(?<type>.+)\]\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Form();
}
