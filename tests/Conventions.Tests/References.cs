namespace Cairn.Conventions.Tests;

[TestClass]
public class References
{
    /// <summary>Who may reference whom, top to bottom.</summary>
    private static readonly Dictionary<string, string[]> s_allowed = new(StringComparer.Ordinal)
    {
        ["Cairn.Composition"] = [],
        ["Cairn.Generators"] = [],
        ["Cairn.Store"] = [],
        ["Cairn.Secrets"] = [],
        ["Cairn.Platform"] = ["Cairn.Composition", "Cairn.Store", "Cairn.Secrets"],
        ["Cairn.Activation"] = ["Cairn.Store", "Cairn.Secrets"],
        ["Cairn.Deployment"] = ["Cairn.Store"],
        ["Cairn.Sdk"] = ["Cairn.Store", "Cairn.Secrets", "Cairn.Deployment"],
        ["Cairn.Cli"] = ["Cairn.Composition", "Cairn.Store", "Cairn.Secrets", "Cairn.Platform", "Cairn.Deployment", "Cairn.Sdk"],
        ["Cairn.Templates"] = [],
    };

    public static IEnumerable<object[]> SdkProjects => Repository.Projects("sdk").Select(static p => new object[] { Path.GetFileNameWithoutExtension(p), p });

    [TestMethod]
    [DynamicData(nameof(SdkProjects))]
    public void RunOneWay(string name, string project) => Violations(name, Repository.References(project)).ShouldBeEmpty();

    [TestMethod]
    public void AgainstTheDirectionAreFound() =>
        Violations("Cairn.Store", ["Cairn.Platform"]).ShouldBe(["Cairn.Store -> Cairn.Platform"]);

    [TestMethod]
    public void OfPackagesAreModules()
    {
        // Cairn.Platform comes with the SDK; anything else a package uses is another package.
        var packages = Repository.Projects("packages").ToList();

        packages.Count.ShouldBeGreaterThan(5);
        packages.SelectMany(Repository.References).ShouldBeEmpty();
    }

    private static IEnumerable<string> Violations(string name, IEnumerable<string> references) =>
        references.Where(r => !s_allowed.TryGetValue(name, out var allowed) || !allowed.Contains(r)).Select(r => $"{name} -> {r}");
}
