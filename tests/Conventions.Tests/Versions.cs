using System.Xml.Linq;

namespace Cairn.Conventions.Tests;

[TestClass]
public class Versions
{
    /// <summary>Its version is that of the SDK: a closure and its activator cannot come from different channels.</summary>
    private const string Activator = "cairn-activator";

    [TestMethod]
    public void OfBothChannelsAreStatedForEveryPackage()
    {
        var names = Repository.Projects("packages").Concat(Repository.Projects("overlays")).Select(Path.GetFileNameWithoutExtension).Where(static name => name != Activator).ToList();

        names.Count.ShouldBeGreaterThan(5);
        WithoutVersions(names!, XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))).ShouldBeEmpty();
    }

    [TestMethod]
    public void ThatLackAColumnAreFound() =>
        WithoutVersions(["A", "B", "C"], XDocument.Parse("""<Project><ItemGroup><PackageVersion Include="A" Version="1" Stable="1" /><PackageVersion Include="B" Version="1" /></ItemGroup></Project>"""))
            .ShouldBe(["B", "C"]);

    private static IEnumerable<string> WithoutVersions(IEnumerable<string> names, XDocument central) =>
        names.Except(
            central.Descendants("PackageVersion").Where(static v => v.Attribute("Version") is not null && v.Attribute("Stable") is not null).Select(static v => v.Attribute("Include")!.Value),
            StringComparer.Ordinal);
}
