using System.Security.Cryptography;
using System.Text;

namespace Cairn.Secrets.Passwords;

/// <summary>Makes passwords of random words, which people can remember and type.</summary>
/// <remarks>The words are those of BIP-39: 2048, of 3 to 8 letters, and no two begin with the same four.</remarks>
public static class Passphrase
{
    /// <summary>How many words are enough where guesses cost time.</summary>
    public const int DefaultWords = 6;

    /// <summary>How many bits each word is worth.</summary>
    public const int BitsOfWord = 11;

    private const byte Separator = (byte)'-';

    private static readonly Lazy<byte[][]> Listed = new(Read);

    internal static IReadOnlyList<byte[]> Words => Listed.Value;

    /// <summary>Makes a password.</summary>
    /// <param name="words">How many words. Default: 6, which are worth 66 bits.</param>
    /// <returns>The words in lower case, with <c>-</c> between them.</returns>
    public static SecretBytes Generate(int words = DefaultWords)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        Span<int> chosen = new int[words];
        for (var i = 0; i < words; i++)
        {
            chosen[i] = RandomNumberGenerator.GetInt32(Words.Count);
        }

        var length = words - 1;
        foreach (var word in chosen)
        {
            length += Words[word].Length;
        }

        var password = new SecretBytes(length);
        var rest = password.Span;
        foreach (var word in chosen)
        {
            Words[word].CopyTo(rest);
            rest = rest[Words[word].Length..];
            if (!rest.IsEmpty)
            {
                rest[0] = Separator;
                rest = rest[1..];
            }
        }

        chosen.Clear();
        return password;
    }

    private static byte[][] Read()
    {
        using var stream = typeof(Passphrase).Assembly.GetManifestResourceStream("Cairn.Secrets.Passwords.Words.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => line[0] != '#').Select(Encoding.ASCII.GetBytes)];
    }
}
