using System.Text.RegularExpressions;

namespace Cairn.Fleet.Tests;

[TestClass]
public partial class MeshOfTheFleet
{
    [TestMethod]
    [DataRow("cinnabar")]
    [DataRow("blackphos")]
    [DataRow("scheelite")]
    public void IsKnownToEveryMachine(string name)
    {
        var hosts = EvaluatedMachine.Of(name).Read("etc/hosts");

        hosts.ShouldContain("fd7a:3c91:e5d8:b4f2:699:937a:3c91:e5d8");
        hosts.ShouldContain("blackphos.zt");
        MeshAddress().Count(hosts).ShouldBe(9);
    }

    [TestMethod]
    public void HasNoAddressThatSomebodyCopied()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(EvaluatedMachine.RepositoryRoot, "hosts"), "*.cs", SearchOption.AllDirectories);

        sources.Where(static file => MeshAddress().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();
    }

    [GeneratedRegex("fd7a:[0-9a-f:]+")]
    private static partial Regex MeshAddress();
}
