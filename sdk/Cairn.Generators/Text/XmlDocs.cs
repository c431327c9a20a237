using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Reads documentation comments as plain text with code in backticks.</summary>
internal static class XmlDocs
{
    private const string Fence = "```";

    public static string Summary(ISymbol symbol) => Read(symbol, "summary");

    public static string Remarks(ISymbol symbol) => Read(symbol, "remarks");

    public static string Example(ISymbol symbol) => Read(symbol, "example");

    private static string Read(ISymbol symbol, string element)
    {
        var xml = symbol.GetDocumentationCommentXml(expandIncludes: false);
        if (string.IsNullOrEmpty(xml))
        {
            return "";
        }

        try
        {
            return XElement.Parse(xml).Element(element) is { } found ? Collapse(Text(found)) : "";
        }
        catch (XmlException)
        {
            return ""; // The compiler reports malformed comments itself.
        }
    }

    private static string Text(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "code" } code when code.Value.Trim().Contains('\n') => Block(code.Value),
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value.Trim()}`",
        XElement { Name.LocalName: "see" or "seealso" } see => $"`{Reference(see)}`",
        XElement { Name.LocalName: "paramref" } reference => $"`{reference.Attribute("name")?.Value}`",
        XElement { Name.LocalName: "para" } para => $" {Text(para)} ",
        XElement inner => Text(inner),
        _ => "",
    }));

    private static string Reference(XElement see)
    {
        var name = see.Attribute("langword")?.Value ?? see.Attribute("cref")?.Value ?? see.Attribute("href")?.Value ?? see.Value;
        var colon = name.IndexOf(':');
        var simple = colon == 1 ? name.Substring(2) : name;
        return simple.StartsWith("http", StringComparison.Ordinal) ? simple : simple.Substring(simple.LastIndexOf('.') + 1);
    }

    /// <summary>Writes several lines of code as Markdown does, without the indentation that they have in common.</summary>
    private static string Block(string code)
    {
        var lines = code.Replace("\r", "").Split('\n').Select(static line => line.TrimEnd()).ToList();
        var first = lines.FindIndex(static line => line.Length > 0);
        lines = lines.GetRange(first, lines.FindLastIndex(static line => line.Length > 0) - first + 1);
        var indentation = lines.Where(static line => line.Length > 0).Min(static line => line.Length - line.TrimStart().Length);
        return $"{Fence}csharp\n{string.Join("\n", lines.Select(line => line.Length == 0 ? line : line.Substring(indentation)))}\n{Fence}";
    }

    /// <summary>Puts running text on one line; what stands between fences stays as it is.</summary>
    private static string Collapse(string text)
    {
        var parts = Regex.Split(text, Fence, RegexOptions.None, TimeSpan.FromSeconds(1));
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = i % 2 == 1
                ? $"\n{Fence}{parts[i]}{Fence}\n"
                : Regex.Replace(parts[i], @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
        }

        return string.Concat(parts).Trim();
    }
}
