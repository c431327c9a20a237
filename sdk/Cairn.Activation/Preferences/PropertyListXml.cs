using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Cairn.Activation.Preferences;

/// <summary>Property lists as XML, in the one form that equal values have: one line, keys in ordinal order.</summary>
internal static class PropertyListXml
{
    private const string Prologue = """<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist version="1.0">""";

    // The prologue of every property list names a definition, which nothing here needs.
    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>Gives a value the form that equal values have.</summary>
    /// <param name="value">An element.</param>
    /// <exception cref="XmlException">It is no XML.</exception>
    internal static string Canonical(string value) => Canonical(Read(value)).ToString(SaveOptions.DisableFormatting);

    /// <summary>Makes a document of a value.</summary>
    internal static string Document(string value) => $"{Prologue}{value}</plist>";

    /// <summary>Reads the entries of a document whose value is a dictionary.</summary>
    /// <exception cref="XmlException">It is no property list, or another value.</exception>
    internal static IReadOnlyDictionary<string, string> Entries(string document) => Read(document).Element("dict") is { } dictionary
        ? EntriesOf(dictionary).ToDictionary(static entry => entry.Key, static entry => Canonical(entry.Value).ToString(SaveOptions.DisableFormatting), StringComparer.Ordinal)
        : throw new XmlException("It has no dictionary.");

    private static XElement Read(string xml)
    {
        using var text = new StringReader(xml);
        using var reader = XmlReader.Create(text, s_settings);
        return XElement.Load(reader);
    }

    private static IEnumerable<(string Key, XElement Value)> EntriesOf(XElement dictionary)
    {
        var elements = dictionary.Elements().ToList();
        for (var index = 0; index + 1 < elements.Count; index += 2)
        {
            yield return (elements[index].Value, elements[index + 1]);
        }
    }

    private static XElement Canonical(XElement element) => element.Name.LocalName switch
    {
        "dict" => new XElement("dict", EntriesOf(element).OrderBy(static entry => entry.Key, StringComparer.Ordinal).SelectMany(static entry => new[] { new XElement("key", entry.Key), Canonical(entry.Value) })),
        "array" => new XElement("array", element.Elements().Select(Canonical)),
        "true" or "false" => new XElement(element.Name.LocalName),
        "string" => new XElement("string", element.Value),
        "real" => new XElement("real", double.Parse(element.Value.Trim(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)),
        var name => new XElement(name, string.Concat(element.Value.Where(static character => !char.IsWhiteSpace(character)))),
    };
}
