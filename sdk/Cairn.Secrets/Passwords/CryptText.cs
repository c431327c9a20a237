using System.Text;

namespace Cairn.Secrets.Passwords;

/// <summary>Writes hashes with the alphabet and in the order of crypt(3).</summary>
internal static class CryptText
{
    internal const string Alphabet = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private const int Groups = 21;

    internal static string Of(ReadOnlySpan<byte> hash)
    {
        var text = new StringBuilder();
        var (a, b, c) = (0, Groups, 2 * Groups);
        for (var i = 0; i < Groups; i++)
        {
            Append(text, (hash[a] << 16) | (hash[b] << 8) | hash[c], characters: 4);
            (a, b, c) = (b + 1, c + 1, a + 1); // Each group starts where the one before had its second byte.
        }

        Append(text, hash[^1], characters: 2);
        return text.ToString();
    }

    private static void Append(StringBuilder text, int bits, int characters)
    {
        for (var i = 0; i < characters; i++, bits >>= 6)
        {
            text.Append(Alphabet[bits & 0x3f]);
        }
    }
}
