using System.Xml;

namespace Cairn.Cli.Bumps;

/// <summary>Places in the text of an XML document.</summary>
internal static class XmlText
{
    /// <summary>Gets where something starts: an attribute at its name, an element at its name behind the bracket.</summary>
    internal static int Offset(string text, IXmlLineInfo place)
    {
        var offset = 0;
        for (var line = 1; line < place.LineNumber; line++)
        {
            // The reader counts a carriage return alone as a line end too.
            offset = text.IndexOfAny(['\r', '\n'], offset);
            offset += text.AsSpan(offset).StartsWith("\r\n") ? 2 : 1;
        }

        return offset + place.LinePosition - 1;
    }
}
