using NuGet.Versioning;

namespace Cairn.Cli.Bumps;

/// <summary>A file with versions of packages. Changing one leaves every other character as it was.</summary>
/// <param name="Path">The file, from the folder of the fleet.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Entries">The versions in it; ranges and properties are none.</param>
internal sealed record VersionsFile(string Path, string Text, IReadOnlyList<VersionEntry> Entries)
{
    /// <summary>Reads the files of a fleet that state versions: those of packages, and those of MSBuild SDKs.</summary>
    internal static IReadOnlyList<VersionsFile> ReadAll(string root) =>
    [
        .. new[] { (Name: Fleets.FleetFolder.VersionsFile, Find: (Func<string, IReadOnlyList<VersionEntry>>)CentralVersionItems.Find), ("global.json", SdkVersions.Find) }
            .Where(file => File.Exists(System.IO.Path.Combine(root, file.Name)))
            .Select(file => Read(root, file.Name, file.Find)),
    ];

    /// <summary>Gives the text with another version of a package.</summary>
    internal string With(VersionEntry entry, NuGetVersion version) =>
        string.Concat(Text.AsSpan(0, entry.Start), version.ToNormalizedString(), Text.AsSpan(entry.Start + entry.Length));

    private static VersionsFile Read(string root, string name, Func<string, IReadOnlyList<VersionEntry>> find)
    {
        var file = System.IO.Path.Combine(root, name);
        var text = File.ReadAllText(file);
        try
        {
            return new VersionsFile(name, text, find(text));
        }
        catch (Exception malformed) when (malformed is System.Xml.XmlException or System.Text.Json.JsonException)
        {
            throw new CommandException(ExitCodes.Configuration, $"'{file}' cannot be read: {malformed.Message}", malformed);
        }
    }
}
