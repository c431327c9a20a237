using System.Reflection;

namespace Cairn.Packages.Tests;

[TestClass]
public class Readmes
{
    private static readonly string[] s_headings = ["## What it gives", "## Use it", "## Options", "## What it changes on the machine", "## Security"];

    private static readonly string s_packages = Path.Combine(
        typeof(Readmes).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!,
        "packages");

    public static IEnumerable<object[]> Packages => Directory.EnumerateDirectories(s_packages, "Cairn.*")
        .Where(static folder => Directory.EnumerateFiles(folder, "*.csproj").Any())
        .Select(static folder => new object[] { Path.GetFileName(folder) });

    [TestMethod]
    [DynamicData(nameof(Packages))]
    public void HaveTheFiveHeadings(string package) => Headings(Readme(package)).ShouldBe(s_headings);

    [TestMethod]
    [DynamicData(nameof(Packages))]
    public void NameEveryOption(string package) => Missing(Assembly.Load(package), Readme(package)).ShouldBeEmpty();

    [TestMethod]
    public void ThatLackAHeadingAreFound() => Headings("# X\n\n## Use it\n").ShouldNotBe(s_headings);

    [TestMethod]
    public void ThatLackAnOptionAreFound() => Missing(typeof(Shell.Zsh).Assembly, "").ShouldContain("Zsh.Highlighting");

    private static string Readme(string package) => File.ReadAllText(Path.Combine(s_packages, package, "README.md"));

    private static IEnumerable<string> Headings(string readme) => readme.Split('\n').Where(static line => line.StartsWith("## ", StringComparison.Ordinal));

    private static IEnumerable<string> Missing(Assembly package, string readme) =>
        from type in package.GetExportedTypes()
        where type.IsSubclassOf(typeof(OptionSet)) && !type.IsAbstract
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.Name != "OptionSchema" && !readme.Contains(property.Name, StringComparison.Ordinal)
        select $"{type.Name}.{property.Name}";
}
