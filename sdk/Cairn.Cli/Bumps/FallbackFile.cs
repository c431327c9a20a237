using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Cairn.Sdk;
using NuGet.Versioning;

namespace Cairn.Cli.Bumps;

/// <summary>The overlay file that holds the fallbacks of a fleet. Changing it leaves everything else as it was.</summary>
/// <param name="Path">The file, from the folder of the fleet.</param>
/// <param name="Text">What is in it.</param>
internal sealed partial record FallbackFile(string Path, string Text)
{
    /// <summary>Finds the file of a fleet's own overlay; null when there is none, or several to choose from.</summary>
    internal static FallbackFile? FindOrNull(string root, string? named)
    {
        if (named is not null)
        {
            var file = System.IO.Path.Combine(root, named);
            return File.Exists(file)
                ? new FallbackFile(named, File.ReadAllText(file))
                : throw new CommandException(ExitCodes.Usage, $"'{named}' does not exist in '{root}'. Name the Sdk.props of an overlay, as 'overlays/Hotfixes/Sdk/Sdk.props'.");
        }

        var overlays = System.IO.Path.Combine(root, "overlays");
        var files = Directory.Exists(overlays)
            ? Directory.GetDirectories(overlays).Select(static overlay => System.IO.Path.Combine(overlay, "Sdk", "Sdk.props")).Where(File.Exists).ToList()
            : [];
        return files.Count == 1 ? new FallbackFile(System.IO.Path.GetRelativePath(root, files[0]).Replace('\\', '/'), File.ReadAllText(files[0])) : null;
    }

    /// <summary>Writes the line that makes some systems take a package from stable.</summary>
    internal static string Line(Bump bump, IEnumerable<string> systems, string reason, DateOnly today)
    {
        var condition = string.Join(" or ", systems.Order(StringComparer.Ordinal).Select(static system => $"'$(HostSystem)' == '{system}'"));
        return $"""
            <StableFallback Include="{bump.Package}" Condition="{condition}"
                                Reason="{SecurityElement.Escape(reason)}"
                                Since="{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" Until="{bump.Package} &gt;= {NextAfter(bump.To)}" />
            """.ReplaceLineEndings("\n");
    }

    internal FallbackFile With(string line)
    {
        var end = Text.LastIndexOf("</Project>", StringComparison.Ordinal);
        return this with { Text = $"{Text[..end]}  <ItemGroup>\n    {line}\n  </ItemGroup>\n{Text[end..]}" };
    }

    /// <summary>Takes the fallbacks of a package away that say themselves that a version ends them.</summary>
    internal FallbackFile WithoutEndedBy(string package, NuGetVersion version)
    {
        var ended = XDocument.Parse(Text, LoadOptions.SetLineInfo).Descendants("StableFallback").FirstOrDefault(fallback =>
            fallback.Attribute("Include")?.Value == package && IsEnded(fallback.Attribute("Until")?.Value ?? "", package, version));
        if (ended is null)
        {
            return this;
        }

        var start = XmlText.Offset(Text, ended) - 1;
        var end = Text.IndexOf("/>", start, StringComparison.Ordinal) + 2;
        var rest = $"{Text[..start].TrimEnd(' ', '\t')}{Text[end..].TrimStart(' ', '\t', '\r').TrimStart('\n')}";
        return (this with { Text = EmptyGroup().Replace(rest, "") }).WithoutEndedBy(package, version);
    }

    private static bool IsEnded(string until, string package, NuGetVersion version)
    {
        var bumped = new CentralVersions();
        bumped.Add(package, name => name == "Version" ? version.ToNormalizedString() : "");
        return UntilCondition.ParseOrNull(until) is { } condition && condition.Package == package && condition.WhyItHolds(bumped, DateOnly.MinValue) is not null;
    }

    /// <summary>Gives the smallest version behind one: nobody knows yet which will be the next.</summary>
    private static string NextAfter(NuGetVersion version) => version.IsPrerelease
        ? $"{version.Major}.{version.Minor}.{version.Patch}-{version.Release}.0"
        : $"{version.Major}.{version.Minor}.{version.Patch + 1}-0";

    [GeneratedRegex(@"[ \t]*<ItemGroup>\s*</ItemGroup>[ \t]*\r?\n?", RegexOptions.None, 1000)]
    private static partial Regex EmptyGroup();
}
