using System.Globalization;
using System.Text;

namespace Cairn.Secrets.Sops;

/// <summary>Numbers in the text form that SOPS encrypts and hashes: what Go's FormatInt and FormatFloat(…, 'f', -1, 64) write.</summary>
internal static class SopsNumber
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Reads decimal text; null if it is not a number, or one that no 64 bits hold.</summary>
    internal static SopsLeaf? Read(ReadOnlySpan<byte> text) => ReadInteger(text) ?? (ReadFloat(text) is { } number && IsFinite(number) ? number : null);

    /// <summary>Reads an integer; null if it is none.</summary>
    internal static SopsLeaf? ReadInteger(ReadOnlySpan<byte> text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? Integer(integer) : null;

    /// <summary>Reads a number, or one of the three that Go writes as words; null if it is none.</summary>
    internal static SopsLeaf? ReadFloat(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("NaN"u8) ? Float(double.NaN)
        : text.SequenceEqual("+Inf"u8) ? Float(double.PositiveInfinity)
        : text.SequenceEqual("-Inf"u8) ? Float(double.NegativeInfinity)
        : double.TryParse(text, Digits, CultureInfo.InvariantCulture, out var number) ? Float(number)
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
