using System.Globalization;
using System.Text;

namespace Cairn.Secrets.Sops;

/// <summary>Numbers in the text form that SOPS encrypts and hashes: what Go's FormatInt and FormatFloat(…, 'f', -1, 64) write.</summary>
internal static class SopsNumber
{
    /// <summary>Reads decimal text; null if it is not a number.</summary>
    internal static SopsLeaf? Read(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? Integer(integer)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Float(number)
        : null;

    internal static SopsLeaf Integer(long value) => new(SopsKind.Integer, Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    internal static SopsLeaf Float(double value) => new(SopsKind.Float, Encoding.ASCII.GetBytes(TextOf(value)));

    internal static bool IsFinite(SopsLeaf leaf) => leaf.Bytes is [.., >= (byte)'0' and <= (byte)'9'];

    /// <summary>Writes the shortest digits that read back the same, without an exponent.</summary>
    internal static string TextOf(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }

        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E', StringComparison.Ordinal))
        {
            return shortest;
        }

        var sign = shortest.StartsWith('-') ? "-" : "";
        var parts = shortest.TrimStart('-').Split('E');
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var point = int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
        return sign + (point <= 0 ? $"0.{new string('0', -point)}{digits}"
            : point >= digits.Length ? digits.PadRight(point, '0')
            : $"{digits[..point]}.{digits[point..]}");
    }
}
