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

        var node = Node("cinnabar"); // The controller: its node begins the network's id, which begins every address.
        hosts.ShouldContain($"fd{node[..2]}:{node[2..6]}:{node[6..]}".Replace(":0", ":", StringComparison.Ordinal));
        hosts.ShouldContain("blackphos.zt");
        MeshAddress().Count(hosts).ShouldBe(9);
    }

    [TestMethod]
    public void HasNoAddressThatSomebodyCopied()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(EvaluatedMachine.RepositoryRoot, "hosts"), "*.cs", SearchOption.AllDirectories);

        sources.Where(static file => MeshAddress().IsMatch(File.ReadAllText(file))).ShouldBeEmpty();
    }

    private static string Node(string machine) => File.ReadAllText(Path.Combine(EvaluatedMachine.RepositoryRoot, $"hosts/{machine}/vars/zero-tier-node/identity.public"))[..10];

    [GeneratedRegex(@"\bfd[0-9a-f]{2}(:[0-9a-f]{1,4}){7}\b", RegexOptions.ExplicitCapture)]
    private static partial Regex MeshAddress();
}
