using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cairn.Secrets.Sops.Yaml;

/// <summary>Writes scalars so that they read back as what they are, plain where that is safe.</summary>
internal static partial class YamlText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string OfKey(string key) => IsPlain(key) ? key : Quoted(key);

    internal static bool IsOneLine(SopsNode node) => node is SopsLeaf leaf && !leaf.Bytes.Contains((byte)'\n');

    internal static string Of(SopsLeaf leaf, int indent, string subject) => leaf.Kind switch
    {
        SopsKind.Null => "null",
        SopsKind.Boolean => leaf.Bytes is [(byte)'T', ..] ? "true" : "false",
        SopsKind.Float when !SopsNumber.IsFinite(leaf) => leaf.Text switch { "NaN" => ".nan", "-Inf" => "-.inf", _ => ".inf" },
        // Without a point it would read back as an integer.
        SopsKind.Float when !leaf.Bytes.Contains((byte)'.') => leaf.Text + ".0",
        SopsKind.Integer or SopsKind.Float or SopsKind.Time => leaf.Text,
        _ => OfText(TextOf(leaf, subject), indent),
    };

    private static string TextOf(SopsLeaf leaf, string subject)
    {
        try
        {
            return Utf8.GetString(leaf.Bytes);
        }
        catch (DecoderFallbackException)
        {
            throw SecretsDiagnostics.SopsMalformed.Error(subject, "YAML", "a decrypted value is not UTF-8; read the file in its binary form");
        }
    }

    private static string OfText(string text, int indent) => IsPlain(text) ? text : IsBlock(text) ? Block(text, indent) : Quoted(text);

    private static bool IsPlain(string text) =>
        Safe().IsMatch(text)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.EndsWith(' ')
        && !text.EndsWith(':')
        && YamlScalar.Resolve(text, static reason => SecretsDiagnostics.SopsText.Error("", "", reason)).Kind == SopsKind.Text;

    /// <summary>Lines that a literal block keeps as they are, with one line end or none behind the last.</summary>
    private static bool IsBlock(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text[0] is not (' ' or '\t' or '\n')
        && !text.EndsWith("\n\n", StringComparison.Ordinal)
        && text.All(static c => c is '\n' or (>= ' ' and < '\u007f'));

    private static string Block(string text, int indent)
    {
        var margin = "\n" + new string(' ', indent);
        var lines = text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : margin + line);
        return (text.EndsWith('\n') ? "|" : "|-") + string.Concat(lines);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
                _ => quoted.Append(rune.ToString()),
            };
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"\A[A-Za-z_/][-A-Za-z0-9_ ./+=:,@()\[\]]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Safe();
}
