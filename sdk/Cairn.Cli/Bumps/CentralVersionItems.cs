using System.Xml.Linq;
using NuGet.Versioning;

namespace Cairn.Cli.Bumps;

/// <summary>The versions of <c>Directory.Packages.props</c>: <c>PackageVersion</c> and <c>GlobalPackageReference</c> with their columns.</summary>
internal static class CentralVersionItems
{
    internal static IReadOnlyList<VersionEntry> Find(string text)
    {
        var document = XDocument.Parse(text, LoadOptions.SetLineInfo);
        var items = document.Descendants().Where(static element => element.Name.LocalName is "PackageVersion" or "GlobalPackageReference");
        return
        [
            .. from item in items
               let package = item.Attribute("Include")?.Value
               where package is not null
               from entry in new[] { Entry(text, item, package, "Version", VersionChannel.Unstable), Entry(text, item, package, "Stable", VersionChannel.Stable) }
               where entry is not null
               select entry,
        ];
    }

    private static VersionEntry? Entry(string text, XElement item, string package, string column, VersionChannel channel)
    {
        if (item.Attribute(column) is not { } attribute || !NuGetVersion.TryParse(attribute.Value, out var version))
        {
            return null;
        }

        var quote = text.IndexOfAny(['"', '\''], XmlText.Offset(text, attribute));
        var end = text.IndexOf(text[quote], quote + 1);
        return new VersionEntry(package, channel, version, quote + 1, end - quote - 1);
    }
}
