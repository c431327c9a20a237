using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Cairn.Platform;

/// <summary>Writes property lists as XML, with the same bytes for the same value: tabs, LF, keys in ordinal order.</summary>
public static class PropertyListWriter
{
    private const string Prologue =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
        <plist version="1.0">
        """;

    /// <summary>Writes a whole file.</summary>
    /// <param name="root">The value, a dictionary for nearly every program.</param>
    /// <returns>The text, with a newline at its end.</returns>
    /// <exception cref="ArgumentException">The value has text or a number that XML cannot hold.</exception>
    public static string Document(PropertyListValue root)
    {
        var text = new StringBuilder(Prologue.ReplaceLineEndings("\n")).Append('\n');
        Write(text, root, depth: 0, isIndented: true);
        return text.Append("</plist>\n").ToString();
    }

    /// <summary>Writes one value on one line, in the form that <c>defaults write</c> takes.</summary>
    /// <param name="value">The value.</param>
    /// <returns>An XML element.</returns>
    /// <exception cref="ArgumentException">The value has text or a number that XML cannot hold.</exception>
    public static string Fragment(PropertyListValue value)
    {
        var text = new StringBuilder();
        Write(text, value, depth: 0, isIndented: false);
        return text.ToString();
    }

    private static void Write(StringBuilder text, PropertyListValue value, int depth, bool isIndented)
    {
        Indent(text, depth, isIndented);
        switch (value.Kind)
        {
            case PropertyListKind.Array:
                WriteArray(text, value.Items, depth, isIndented);
                break;
            case PropertyListKind.Dictionary:
                WriteDictionary(text, value.Entries, depth, isIndented);
                break;
            default:
                text.Append(Scalar(value));
                break;
        }

        EndLine(text, isIndented);
    }

    private static string Scalar(PropertyListValue value) => value.Scalar switch
    {
        bool boolean => boolean ? "<true/>" : "<false/>",
        long integer => string.Create(CultureInfo.InvariantCulture, $"<integer>{integer}</integer>"),
        double real => $"<real>{Real(real)}</real>",
        DateTimeOffset date => $"<date>{date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}</date>",
        ImmutableArray<byte> bytes => $"<data>{Convert.ToBase64String(bytes.AsSpan())}</data>",
        var other => $"<string>{PropertyListText.Escape((string)other)}</string>",
    };

    private static string Real(double value) => double.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : throw new ArgumentException(
            FormattableString.Invariant($"The number {value} has no place in a property list; use a finite one."), nameof(value));

    private static void WriteArray(StringBuilder text, IReadOnlyList<PropertyListValue> items, int depth, bool isIndented)
    {
        if (items.Count == 0)
        {
            text.Append("<array/>");
            return;
        }

        EndLine(text.Append("<array>"), isIndented);
        foreach (var item in items)
        {
            Write(text, item, depth + 1, isIndented);
        }

        Indent(text, depth, isIndented);
        text.Append("</array>");
    }

    private static void WriteDictionary(
        StringBuilder text, IReadOnlyDictionary<string, PropertyListValue> entries, int depth, bool isIndented)
    {
        if (entries.Count == 0)
        {
            text.Append("<dict/>");
            return;
        }

        EndLine(text.Append("<dict>"), isIndented);
        foreach (var (key, value) in entries)
        {
            Indent(text, depth + 1, isIndented);
            EndLine(text.Append("<key>").Append(PropertyListText.Escape(key)).Append("</key>"), isIndented);
            Write(text, value, depth + 1, isIndented);
        }

        Indent(text, depth, isIndented);
        text.Append("</dict>");
    }

    private static void Indent(StringBuilder text, int depth, bool isIndented) => text.Append('\t', isIndented ? depth : 0);

    private static void EndLine(StringBuilder text, bool isIndented)
    {
        if (isIndented)
        {
            text.Append('\n');
        }
    }
}
