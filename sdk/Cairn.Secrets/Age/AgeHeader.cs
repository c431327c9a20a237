using System.Security.Cryptography;
using System.Text;

namespace Cairn.Secrets.Age;

/// <summary>The header of an age file: a stanza for each recipient, and a MAC under the file key that they wrap.</summary>
internal static class AgeHeader
{
    internal const string Intro = "age-encryption.org/v1";
    internal const string StanzaMark = "->";
    internal const string Footer = "---";
    internal const int Columns = 64;
    internal const int BytesPerLine = 48;
    internal const int MacSize = 32;
    internal const int FileKeySize = 16;

    internal static byte[] Write(IEnumerable<AgeStanza> stanzas, SecretBytes fileKey)
    {
        var text = new StringBuilder(Intro).Append('\n');
        foreach (var stanza in stanzas)
        {
            text.Append(StanzaMark).Append(' ').AppendJoin(' ', [stanza.Type, .. stanza.Arguments]).Append('\n');
            var body = CanonicalBase64.EncodeUnpadded(stanza.Body);
            for (var start = 0; start <= body.Length; start += Columns)
            {
                // A body ends with a line that is not full, if need be an empty one.
                text.Append(body.AsSpan(start, Math.Min(Columns, body.Length - start))).Append('\n');
            }
        }

        text.Append(Footer);
        var mac = Mac(Encoding.ASCII.GetBytes(text.ToString()), fileKey);
        text.Append(' ').Append(CanonicalBase64.EncodeUnpadded(mac)).Append('\n');
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Computes the MAC of a header up to and including the footer's mark.</summary>
    internal static byte[] Mac(ReadOnlySpan<byte> header, SecretBytes fileKey)
    {
        using var key = KeyDerivation.Derive(fileKey.Span, [], "header"u8);
        return HMACSHA256.HashData(key.Span, header);
    }
}
