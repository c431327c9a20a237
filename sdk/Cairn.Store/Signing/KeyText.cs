using System.Text.RegularExpressions;

namespace Cairn.Store.Signing;

/// <summary>The text of keys and signatures: a kind, the key's name, and bytes in base64.</summary>
internal static partial class KeyText
{
    internal const string Public = "cairn-ed25519";
    internal const string Secret = "cairn-ed25519-secret";

    internal static string CheckedName(string name) =>
        Name().IsMatch(name) ? name : throw SigningDiagnostics.KeyNameRefused.Error(name);

    internal static string Write(string kind, string name, ReadOnlySpan<byte> bytes) => $"{kind}:{name}:{Convert.ToBase64String(bytes)}";

    /// <summary>Reads a text of one kind with an exact number of bytes, and only as <see cref="Write"/> writes it.</summary>
    internal static bool TryRead(string? text, string kind, int length, out string name, out byte[] bytes)
    {
        name = "";
        bytes = [];
        if (text?.Split(':') is not [var foundKind, var foundName, var base64] || foundKind != kind || !Name().IsMatch(foundName))
        {
            return false;
        }

        var decoded = new byte[length];
        if (!Convert.TryFromBase64String(base64, decoded, out var count) || count != length || Convert.ToBase64String(decoded) != base64)
        {
            return false;
        }

        (name, bytes) = (foundName, decoded);
        return true;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{0,62}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
