using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cairn.Secrets.Sops.Yaml;

/// <summary>Tells what a plain scalar is, as the YAML library of SOPS does, so that both hash the same bytes.</summary>
internal static partial class YamlScalar
{
    private static readonly string[] Times = ["yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d't'H:m:s.FFFFFFFK", "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d"];

    internal static SopsLeaf Resolve(string text, Func<string, SecretsException> refuse) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new(SopsKind.Null, []),
        "true" or "True" or "TRUE" => SopsLeaf.Of(value: true),
        "false" or "False" or "FALSE" => SopsLeaf.Of(value: false),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => SopsNumber.Float(double.PositiveInfinity),
        "-.inf" or "-.Inf" or "-.INF" => SopsNumber.Float(double.NegativeInfinity),
        ".nan" or ".NaN" or ".NAN" => SopsNumber.Float(double.NaN),
        _ when Integer().IsMatch(text) => IntegerOf(text, refuse),
        _ when Float().IsMatch(text) => SopsNumber.Float(double.Parse(text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)),
        _ when Date().IsMatch(text) && TimeOf(text) is { } time => time,
        _ => SopsLeaf.Of(text),
    };

    private static SopsLeaf IntegerOf(string text, Func<string, SecretsException> refuse)
    {
        var digits = text.TrimStart('+', '-').Replace("_", "", StringComparison.Ordinal);
        var (radix, rest) = digits switch
        {
            ['0', 'x' or 'X', .. var hex] => (16, hex),
            ['0', 'o' or 'O', .. var octal] => (8, octal),
            ['0', 'b' or 'B', .. var binary] => (2, binary),
            ['0', _, ..] => (8, digits[1..]),
            _ => (10, digits),
        };
        if (radix == 8 && rest.AsSpan().ContainsAny('8', '9'))
        {
            // Not octal after all: a float, as SOPS reads it.
            return SopsNumber.Float(double.Parse(digits, CultureInfo.InvariantCulture) * (text[0] == '-' ? -1 : 1));
        }

        var value = Int128.Zero;
        foreach (var digit in rest)
        {
            value = (value * radix) + Convert.ToInt32(digit.ToString(), 16);
            if (value > ulong.MaxValue)
            {
                throw refuse("an integer of more than 64 bits");
            }
        }

        value = text[0] == '-' ? -value : value;
        return value >= long.MinValue && value <= long.MaxValue ? SopsNumber.Integer((long)value) : throw refuse("an integer of more than 64 bits");
    }

    private static SopsLeaf? TimeOf(string text) =>
        DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new SopsLeaf(SopsKind.Time, Encoding.ASCII.GetBytes(time.ToString(time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)))
            : null;

    [GeneratedRegex(@"\A[-+]?(0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|[0-9][0-9_]*)\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Integer();

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Float();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();
}
