using System.Text.RegularExpressions;
using Cairn.Cli.Tests.Support;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed partial class RulesOfSops
{
    [TestMethod]
    public void NameForEachSecretTheReadersThatItHas()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var rules = Rule().Matches(fleet.Read(".sops.yaml")).Select(static rule => (Pattern: rule.Groups["pattern"].Value.Replace(@"\\", @"\", StringComparison.Ordinal), Readers: rule.Groups["readers"].Value.Split(','))).ToList();
        var secrets = fleet.Snapshot().Where(static file => file.Key.EndsWith(".sops", StringComparison.Ordinal)).ToList();

        secrets.Count.ShouldBe(8); // Five of generators, three keys of machines.
        foreach (var (path, text) in secrets)
        {
            var file = SopsFile.Parse(System.Text.Encoding.UTF8.GetBytes(text), SopsFormat.Binary, path);
            rules.First(rule => Regex.IsMatch(path, rule.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1))).Readers.ShouldBe(file.Recipients.Single(), ignoreOrder: true, path);
        }
    }

    [TestMethod]
    public void ThatNameAnotherReaderAreFound()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        using var attacker = AgeIdentity.Generate();
        fleet.Write(".sops.yaml", fleet.Read(".sops.yaml").Replace("age: ", $"age: {attacker.Recipient},", StringComparison.Ordinal));

        var check = fleet.Run("vars", "check");
        fleet.Succeed("vars", "fix");

        check.ExitCode.ShouldBe(20);
        check.Output.Trim().ShouldBe(
            "'.sops.yaml' does not name the readers that the fleet's secrets have, so 'sops' would encrypt for others. Someone may have added a key: look at who changed it, then run 'cairn vars fix'.");
        fleet.Succeed("vars", "check");
        fleet.Delete(".sops.yaml");
        fleet.Run("vars", "check").Output.Trim().ShouldBe("'.sops.yaml' does not exist, so 'sops' would not know for whom to encrypt. Run 'cairn vars fix'.");
        fleet.Succeed("vars", "fix");
        fleet.Succeed("vars", "check");
    }

    [TestMethod]
    public void OfSomebodyElseStayAsTheyAre()
    {
        using var fleet = new VarsFolder();
        fleet.Write(".sops.yaml", "creation_rules: []\n");

        fleet.Succeed("vars", "generate");

        fleet.Read(".sops.yaml").ShouldBe("creation_rules: []\n");
        fleet.Succeed("vars", "check");
    }

    [GeneratedRegex("""path_regex: "(?<pattern>[^"]+)"\s+age: (?<readers>\S+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();
}
