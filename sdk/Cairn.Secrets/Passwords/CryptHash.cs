using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cairn.Secrets.Passwords;

/// <summary>Hashes passwords as <c>/etc/shadow</c> has them: SHA-512 crypt, <c>$6$</c>, which every Linux accepts.</summary>
/// <remarks>The method is that of "Unix crypt using SHA-256 and SHA-512" by Ulrich Drepper; step numbers are his.</remarks>
public static class CryptHash
{
    /// <summary>How often the hash is hashed: about half a second, 100 times the method's own default.</summary>
    public const int DefaultRounds = 500_000;

    private const int Size = SHA512.HashSizeInBytes;
    private const int SaltLength = 16;
    private const int MaxLength = 512; // Of libxcrypt.

    /// <summary>Hashes a password with a random salt.</summary>
    /// <param name="password">The password in UTF-8.</param>
    /// <param name="place">What it is the password of, for messages.</param>
    /// <param name="rounds">How often it is hashed, from 1000 to 999999999.</param>
    /// <returns>The hash as <c>/etc/shadow</c> has it.</returns>
    /// <exception cref="SecretsException">The password is empty, longer than 512 bytes, or contains a zero byte.</exception>
    public static string Of(SecretBytes password, string place, int rounds = DefaultRounds)
    {
        Require(password.Length > 0, place, "it is empty");
        Require(password.Length <= MaxLength, place, string.Create(CultureInfo.InvariantCulture, $"it is longer than {MaxLength} bytes"));
        Require(!password.Span.Contains((byte)0), place, "it contains a zero byte, where programs would end it");
        Require(password.Span.IndexOfAny("\r\n"u8) < 0, place, "it has more than one line, which nobody can type");
        return WithSalt(password, RandomNumberGenerator.GetString(CryptText.Alphabet, SaltLength), rounds);
    }

    internal static string WithSalt(SecretBytes password, string salt, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rounds, 999_999_999);
        salt = salt.Length > SaltLength ? salt[..SaltLength] : salt;
        var hash = Hash(password.Span, Encoding.ASCII.GetBytes(salt), rounds);
        return string.Create(CultureInfo.InvariantCulture, $"$6$rounds={rounds}${salt}${CryptText.Of(hash)}");
    }

    private static byte[] Hash(ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, int rounds)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        using var digest = Start(hash, password, salt);
        using var passwordBytes = Sequence(hash, password, password.Length, password.Length); // Steps 13 to 16.
        using var saltBytes = Sequence(hash, salt, 16 + digest.Span[0], salt.Length); // Steps 17 to 20.
        for (var round = 0; round < rounds; round++)
        {
            // Step 21.
            hash.AppendData(round % 2 == 0 ? digest.Span : passwordBytes.Span);
            if (round % 3 != 0)
            {
                hash.AppendData(saltBytes.Span);
            }

            if (round % 7 != 0)
            {
                hash.AppendData(passwordBytes.Span);
            }

            hash.AppendData(round % 2 == 0 ? passwordBytes.Span : digest.Span);
            hash.GetHashAndReset(digest.Span);
        }

        return digest.Span.ToArray();
    }

    /// <summary>Steps 1 to 12.</summary>
    private static SecretBytes Start(IncrementalHash hash, ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt)
    {
        using var other = new SecretBytes(Size);
        hash.AppendData(password);
        hash.AppendData(salt);
        hash.AppendData(password);
        hash.GetHashAndReset(other.Span);

        hash.AppendData(password);
        hash.AppendData(salt);
        AppendRepeated(hash, other.Span, password.Length);
        for (var bits = password.Length; bits > 0; bits >>= 1)
        {
            hash.AppendData((bits & 1) != 0 ? other.Span : password);
        }

        var digest = new SecretBytes(Size);
        hash.GetHashAndReset(digest.Span);
        return digest;
    }

    /// <summary>Hashes a text that is repeated, and repeats the hash up to a length.</summary>
    private static SecretBytes Sequence(IncrementalHash hash, ReadOnlySpan<byte> text, int times, int length)
    {
        for (var i = 0; i < times; i++)
        {
            hash.AppendData(text);
        }

        using var digest = new SecretBytes(Size);
        hash.GetHashAndReset(digest.Span);
        var sequence = new SecretBytes(length);
        for (var i = 0; i < length; i++)
        {
            sequence.Span[i] = digest.Span[i % Size];
        }

        return sequence;
    }

    private static void AppendRepeated(IncrementalHash hash, ReadOnlySpan<byte> digest, int length)
    {
        for (; length > 0; length -= Size)
        {
            hash.AppendData(digest[..Math.Min(length, Size)]);
        }
    }

    private static void Require(bool isGood, string place, string reason)
    {
        if (!isGood)
        {
            throw CredentialsDiagnostics.Password.Error(place, reason);
        }
    }
}
