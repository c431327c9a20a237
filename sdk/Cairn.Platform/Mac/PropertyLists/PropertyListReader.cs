using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Cairn.Platform;

/// <summary>Reads property lists in XML: what <see cref="PropertyListWriter"/> and macOS's own tools write.</summary>
public static class PropertyListReader
{
    // The document type is Apple's and says nothing that the elements do not; resolving it would reach for the network.
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 64 * 1024 * 1024,
    };

    /// <summary>Reads a whole file.</summary>
    /// <param name="text">The text of the file.</param>
    /// <returns>The value at its root.</returns>
    /// <exception cref="FormatException">The text is no property list in XML.</exception>
    public static PropertyListValue ReadDocument(string text)
    {
        var root = Parse(text);
        return root.Name == "plist" && root.Elements().Count() == 1
            ? Read(root.Elements().Single())
            : throw new FormatException($"The root is '<{root.Name}>', not '<plist>' with one value.");
    }

    /// <summary>Reads one value, as <see cref="PropertyListWriter.Fragment"/> writes it.</summary>
    /// <param name="text">The XML element.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is no value of a property list.</exception>
    public static PropertyListValue ReadFragment(string text) => Read(Parse(text));

    private static XElement Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), s_settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException exception)
        {
            throw new FormatException($"The text is no XML: {exception.Message}", exception);
        }
    }

    private static PropertyListValue Read(XElement element) => element.Name.LocalName switch
    {
        "string" => element.Value,
        "integer" => ReadInteger(element.Value.Trim()),
        "real" => double.TryParse(element.Value.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : throw Bad(element),
        "true" => true,
        "false" => false,
        "date" => DateTimeOffset.TryParseExact(
            element.Value.Trim(), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? PropertyListValue.Date(date)
            : throw Bad(element),
        "data" => ReadData(element),
        "array" => PropertyListValue.Array(element.Elements().Select(Read)),
        "dict" => ReadDictionary(element),
        _ => throw new FormatException(
            $"'<{element.Name}>' is no value of a property list; there are string, integer, real, true, false, date, data, array and dict."),
    };

    private static PropertyListValue ReadInteger(string text)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : null;
        return digits is not null && long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? hex
            : digits is null && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer
            : throw new FormatException($"'{text}' is no integer of 64 bits with a sign.");
    }

    private static PropertyListValue ReadData(XElement element)
    {
        var buffer = new byte[element.Value.Length];
        return Convert.TryFromBase64String(element.Value, buffer, out var length)
            ? PropertyListValue.Data(buffer.AsSpan(0, length))
            : throw Bad(element);
    }

    private static PropertyListValue ReadDictionary(XElement element)
    {
        var entries = new Dictionary<string, PropertyListValue>(StringComparer.Ordinal);
        foreach (var pair in element.Elements().Chunk(2))
        {
            if (pair.Length != 2 || pair[0].Name != "key" || !entries.TryAdd(pair[0].Value, Read(pair[1])))
            {
                throw new FormatException($"'{pair[0]}' is not followed by its value, or its key occurs twice.");
            }
        }

        return PropertyListValue.Dictionary(entries);
    }

    private static FormatException Bad(XElement element) => new($"'{element.Value}' is no {element.Name}.");
}
