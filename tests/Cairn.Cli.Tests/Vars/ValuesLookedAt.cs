using System.Text.Json;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Vars;

[TestClass]
public sealed class ValuesLookedAt
{
    private static readonly string[] s_looks = ["vars list", "vars check", "vars get a own/secret", "vars prune", "vars fix", "vars generate", "keys list"];

    [TestMethod]
    public void AreNotTouched()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        var before = Times(fleet);

        foreach (var look in s_looks)
        {
            fleet.Succeed(look.Split(' '));
            Times(fleet).ShouldBe(before, look);
        }

        fleet.Succeed("vars", "rotate", "--generator", "derived");
        Times(fleet).ShouldNotBe(before); // So times were looked at.
    }

    [TestMethod]
    public void AfterAKillStayAsTheyAreUntilSomethingWrites()
    {
        using var fleet = new VarsFolder();
        var usual = fleet.Surroundings;
        fleet.Surroundings = usual with { BeforeWrite = path => { if (path.EndsWith("c.pub", StringComparison.Ordinal) && !path.Contains("ready", StringComparison.Ordinal)) { throw new InvalidOperationException("killed"); } } };
        Should.Throw<InvalidOperationException>(() => fleet.Run("vars", "generate"));
        fleet.Surroundings = usual;
        var before = Times(fleet);

        var check = fleet.Run("vars", "check");

        check.ExitCode.ShouldBe(20);
        check.Errors.ShouldContain("hint: A run was killed before all its files were in place. The next command that changes values, as 'cairn vars generate', finishes it.");
        Times(fleet).ShouldBe(before);
        fleet.Succeed("vars", "fix").Errors.ShouldContain("finished an interrupted run: ");
        fleet.Succeed("vars", "check").Errors.ShouldNotContain("hint:");
    }

    [TestMethod]
    public void ByAMachineAreThoseItMayRead()
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("vars", "generate");
        using var key = fleet.KeyOf("b");
        using var text = key.ToText();
        fleet.Key = System.Text.Encoding.ASCII.GetString(text.Span);

        fleet.Succeed("vars", "get", "b", "own/secret");
        fleet.Succeed("vars", "get", "shared", "common/secret");
        fleet.Run("vars", "get", "a", "own/secret").Errors.ShouldContain("CAIRN4020");

        // New values are made and encrypted for others without a key to theirs.
        fleet.Succeed("vars", "rotate", "--generator", "own");
        fleet.Run("vars", "rotate", "--generator", "derived").ExitCode.ShouldBe(0); // What it needs is shared with b.
    }

    [TestMethod]
    [DataRow("vars list --json")]
    [DataRow("vars check --json")]
    [DataRow("vars generate --json")]
    [DataRow("vars rotate --generator own --json")]
    [DataRow("vars set c own/secret --json")]
    [DataRow("vars fix --json")]
    [DataRow("vars prune --json")]
    [DataRow("vars export bundle.age --json")]
    [DataRow("keys list --json")]
    [DataRow("keys keygen --admin bo --json")]
    [DataRow("keys add --machine c --json")]
    [DataRow("keys remove --machine a --json")]
    [DataRow("vars import bundle.age --json")]
    public void AsJsonAreJsonAndNothingElse(string command)
    {
        using var fleet = new VarsFolder();
        fleet.Succeed("keys", "add", "--machine", "a");
        if (command.Contains("import", StringComparison.Ordinal))
        {
            fleet.Succeed("vars", "export", "bundle.age");
        }

        var run = fleet.Run(command.Split(' '));

        run.Errors.ShouldNotContain("cairn:");
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.ValueKind.ShouldBe(JsonValueKind.Array);
    }

    private static SortedDictionary<string, DateTime> Times(VarsFolder fleet) =>
        new(fleet.Snapshot().Keys.ToDictionary(static path => path, path => File.GetLastWriteTimeUtc(Path.Combine(fleet.Root, path)), StringComparer.Ordinal), StringComparer.Ordinal);
}
