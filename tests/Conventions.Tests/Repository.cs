using System.Reflection;
using System.Xml.Linq;

namespace Cairn.Conventions.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    internal static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!;

    internal static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Gets the projects that a project may call: those that only build it do not count.</summary>
    internal static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Where(static r => r.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(static r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
}
