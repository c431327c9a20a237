using System.Security.Cryptography;

namespace Cairn.Secrets.Passwords;

/// <summary>Makes random texts, of which every character is as likely as any other.</summary>
public static class RandomText
{
    /// <summary>Makes random bytes in hex.</summary>
    /// <param name="bytes">How many bytes; each is two lower-case digits.</param>
    /// <returns>The text.</returns>
    public static SecretBytes Hex(int bytes)
    {
        using var random = SecretBytes.Random(bytes);
        var text = new SecretBytes(bytes * 2);
        Convert.TryToHexStringLower(random.Span, text.Span, out _);
        return text;
    }

    /// <summary>Makes random bytes in base64url without padding, which suits URLs, headers and shells.</summary>
    /// <param name="bytes">How many bytes; four characters hold three.</param>
    /// <returns>The text.</returns>
    public static SecretBytes Base64Url(int bytes)
    {
        using var random = SecretBytes.Random(bytes);
        var text = new SecretBytes(System.Buffers.Text.Base64Url.GetEncodedLength(bytes));
        System.Buffers.Text.Base64Url.EncodeToUtf8(random.Span, text.Span);
        return text;
    }

    /// <summary>Makes random bytes in base64 with padding.</summary>
    /// <param name="bytes">How many bytes.</param>
    /// <returns>The text.</returns>
    public static SecretBytes Base64(int bytes)
    {
        using var random = SecretBytes.Random(bytes);
        return CredentialText.Base64(random.Span);
    }

    /// <summary>Makes letters and digits, each worth a little less than six bits.</summary>
    /// <param name="characters">How many.</param>
    /// <returns>The text.</returns>
    public static SecretBytes Alphanumeric(int characters)
    {
        var text = new SecretBytes(characters);
        RandomNumberGenerator.GetItems("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8, text.Span);
        return text;
    }
}
