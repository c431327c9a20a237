using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Cairn.Secrets.Networks;

/// <summary>The key of a wireless network with a passphrase (WPA2 and WPA3 in transition), as IEEE 802.11 annex J.4 derives it.</summary>
public static class WifiKey
{
    private const int Rounds = 4096;
    private const int Size = 32;
    private const int MinLength = 8;
    private const int MaxLength = 63;
    private const int MaxName = 32;

    /// <summary>Derives a key.</summary>
    /// <param name="passphrase">The passphrase: 8 to 63 printable ASCII characters.</param>
    /// <param name="network">The network's name, its SSID: 1 to 32 bytes in UTF-8.</param>
    /// <returns>64 digits of hex.</returns>
    /// <exception cref="SecretsException">The passphrase or the name is something else.</exception>
    [SuppressMessage("Security", "CA5379:Ensure Key Derivation Function algorithm is sufficiently strong", Justification = "Given by the standard.")]
    [SuppressMessage("Security", "CA5387:Do Not Use Weak Key Derivation Function With Insufficient Iteration Count", Justification = "Given by the standard.")]
    public static SecretBytes Of(SecretBytes passphrase, string network)
    {
        var name = Encoding.UTF8.GetBytes(network);
        Require(name.Length is > 0 and <= MaxName, network, "its name has to have 1 to 32 bytes");
        Require(passphrase.Length is >= MinLength and <= MaxLength, network, "its passphrase has to have 8 to 63 characters");
        Require(passphrase.Span.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0, network, "its passphrase has to be printable ASCII");
        using var key = new SecretBytes(Size);
        Rfc2898DeriveBytes.Pbkdf2(passphrase.Span, name, key.Span, Rounds, HashAlgorithmName.SHA1);
        return CredentialText.Hex(key.Span);
    }

    private static void Require(bool isGood, string network, string reason)
    {
        if (!isGood)
        {
            throw CredentialsDiagnostics.Wifi.Error(network, reason);
        }
    }
}
