using System.Text;
using System.Text.RegularExpressions;

namespace Cairn.Secrets.Sops;

/// <summary>Times in the text form that SOPS encrypts and hashes: RFC 3339, as Go writes it.</summary>
internal static partial class SopsTime
{
    /// <summary>Reads a time; null if it is none. It stays text, since its fraction may be finer than any type at hand.</summary>
    internal static SopsLeaf? Read(byte[] text) => Form().IsMatch(Encoding.Latin1.GetString(text)) ? new(SopsKind.Time, text) : null;

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[-+][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
