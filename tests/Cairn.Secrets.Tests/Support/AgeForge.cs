using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Cairn.Secrets.Age;

namespace Cairn.Secrets.Tests.Support;

/// <summary>Writes age files that no writer makes: each is right in all but one thing, MAC and tags included.</summary>
internal static class AgeForge
{
    internal const string Intro = "age-encryption.org/v1\n";

    private static readonly byte[] s_fileKey = "YELLOW SUBMARINE"u8.ToArray();
    private static readonly byte[] s_salt = [.. Enumerable.Range(1, 16).Select(static i => (byte)i)];

    internal static SecretBytes FileKey => SecretBytes.Copy(s_fileKey);

    /// <summary>Gives the text of a recipient's stanza.</summary>
    internal static string Stanza(AgeRecipient recipient)
    {
        using var fileKey = FileKey;
        return Text(recipient.Wrap(fileKey));
    }

    internal static string Text(AgeStanza stanza)
    {
        var body = CanonicalBase64.EncodeUnpadded(stanza.Body);
        var lines = Enumerable.Range(0, (body.Length / 64) + 1).Select(line => body.Substring(line * 64, Math.Min(64, body.Length - (line * 64))));
        return $"-> {string.Join(' ', [stanza.Type, .. stanza.Arguments])}\n{string.Join('\n', lines)}\n";
    }

    /// <summary>Ends a header with the MAC that it should have.</summary>
    internal static string Closed(string header) => Closed(header, static mac => $" {mac}\n");

    internal static string Closed(string header, Func<string, string> footer)
    {
        using var fileKey = FileKey;
        var text = header + "---";
        return text + footer(CanonicalBase64.EncodeUnpadded(AgeHeader.Mac(Encoding.Latin1.GetBytes(text), fileKey)));
    }

    /// <summary>Gives a file of a whole header and chunks.</summary>
    internal static byte[] File(string header, params (byte[] Plain, long Counter, bool IsLast)[] chunks) =>
        [.. Encoding.Latin1.GetBytes(header), .. s_salt, .. chunks.SelectMany(static chunk => Chunk(chunk.Plain, chunk.Counter, chunk.IsLast))];

    internal static byte[] File(string header) => File(header, ("age"u8.ToArray(), 0, true));

    internal static byte[] Chunk(byte[] plain, long counter, bool isLast)
    {
        using var key = KeyDerivation.Derive(s_fileKey, s_salt, "payload"u8);
        using var cipher = new ChaCha20Poly1305(key.Span);
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), counter);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        var sealedChunk = new byte[plain.Length + 16];
        cipher.Encrypt(nonce, plain, sealedChunk.AsSpan(0, plain.Length), sealedChunk.AsSpan(plain.Length));
        return sealedChunk;
    }

    /// <summary>Decrypts; gives the diagnostic, empty for none, and the plaintext that came out before it.</summary>
    internal static (string Outcome, byte[] Plaintext) Decrypt(byte[] file, AgeEncoding encoding, params AgeIdentity[] identities)
    {
        using var output = new MemoryStream();
        try
        {
            AgeFile.Decrypt(new MemoryStream(file), output, identities, new("vector", encoding));
            return ("", output.ToArray());
        }
        catch (SecretsException fault)
        {
            return (fault.Id, output.ToArray());
        }
    }
}
