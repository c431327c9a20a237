using System.Text.Json;
using Cairn.Cli.Tests.Support;
using Cairn.Store;
using Cairn.Store.Trees;

namespace Cairn.Cli.Tests.Commands;

[TestClass]
public sealed class MachinesSelected
{
    // Nothing listens on port 1 of this computer.
    private const string Nowhere = "root@127.0.0.1:1";

    public TestContext TestContext { get; set; } = null!;

    private static string[] Key(Folder fleet) => ["--identity", Path.Combine(fleet.Root, "key"), "--ssh-config", Path.Combine(fleet.Root, "none")];

    [TestMethod]
    [Description("P05: without a name and without tags no machine is meant, least of all every one.")]
    public void ByNobodyAreRefused()
    {
        using var fleet = Fleet();

        var run = CliRun.In(fleet.Root, "status");

        run.ExitCode.ShouldBe(ExitCodes.Usage);
        run.Errors.ShouldBe("cairn: CAIRN6043: No machine is named. Name some, or say which by their tags with 'on'; the tag 'all' is every machine's.\n");
    }

    [TestMethod]
    public void ByATagThatNoneHasAreRefused()
    {
        using var fleet = Fleet();

        CliRun.In(fleet.Root, "deploy", "--on", "server & canari").Errors.ShouldBe("cairn: CAIRN6045: 'canari' is no tag of any machine. There are all, canary, laptop, server.\n");
    }

    [TestMethod]
    [DataRow("cinnabar electrum", "--on", "server", "")]
    [DataRow("electrum", "--on", "server & canary", "")]
    [DataRow("cinnabar electrum", "--on", "all", "")]
    [DataRow("electrum", "--on", "all", "--except=cinnabar")]
    [DataRow("cinnabar galena", "galena", "cinnabar", "")]
    public void AreThoseThatAreMeant(string expected, string first, string second, string third)
    {
        using var fleet = Fleet();

        var run = CliRun.In(fleet.Root, [.. new[] { "status", first, second, third }.Where(static word => word.Length > 0), "--json", .. Key(fleet)]);

        string.Join(' ', Outcomes(run.Output).Select(static outcome => outcome.GetProperty("machine").GetString())).ShouldBe(expected);
    }

    [TestMethod]
    [Description("P06: a name with dots is none for a machine, which the build says (CAIRN3004); until then folders, names, options and tags take it as it is, and its address may have as many as it likes.")]
    [DataRow("web.example.net", "")]
    [DataRow("--on", "server")]
    [DataRow("--on", "rack-1 & server")]
    public void ByANameWithDotsAreFound(string first, string second)
    {
        using var fleet = new Folder();
        fleet.Write("Directory.Packages.props", "<Project />");
        fleet.Write("hosts/web.example.net/web.example.net.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem><Address>a.user@127.0.0.1:1</Address><Tags>server;rack-1</Tags></PropertyGroup></Project>");
        fleet.Write("hosts/web.example.net/closure.lock.json", "");

        var outcome = Outcomes(CliRun.In(fleet.Root, [.. new[] { "deploy", first, second }.Where(static word => word.Length > 0), "--no-build", "--json"]).Output).ShouldHaveSingleItem();
        var left = CliRun.In(fleet.Root, "deploy", "--on", "all", "--except", "web.example.net", "--no-build");
        var other = CliRun.In(fleet.Root, "deploy", "web.example", "--no-build");

        outcome.GetProperty("machine").GetString().ShouldBe("web.example.net");
        outcome.GetProperty("text").GetString()!.ShouldEndWith("or build it with 'dotnet build hosts/web.example.net'.");
        left.ExitCode.ShouldBe(ExitCodes.Done, left.Errors);
        other.Errors.ShouldContain("CAIRN6044: 'web.example' is no machine of the fleet. There are web.example.net.");
    }

    [TestMethod]
    [Description("P06: a machine that the fleet could not have is not made.")]
    [DataRow("web.example.net")]
    [DataRow("Web")]
    [DataRow("web-")]
    public void ByANameThatIsNoneAreNotMade(string name)
    {
        using var fleet = Fleet();

        var run = CliRun.In(fleet.Root, "new", "machine", name);

        run.ExitCode.ShouldBe(ExitCodes.Usage);
        run.Errors.ShouldBe($"cairn: CAIRN3004: '{name}' cannot be a machine's name. Give another: at most 63 lower-case letters, digits and hyphens, with no hyphen at the ends.\n");
        Directory.Exists(Path.Combine(fleet.Root, "hosts", name)).ShouldBeFalse();
    }

    [TestMethod]
    public void ThatAreOnlyMeantByNameSaySo()
    {
        using var fleet = Fleet();

        CliRun.In(fleet.Root, ["status", "--on", "laptop | canary", .. Key(fleet)]).Errors.ShouldContain("galena: left out, because its project says DeployOnlyByName\n");
    }

    [TestMethod]
    public void ThatCannotBeReachedAreListed()
    {
        using var fleet = Fleet();

        var run = CliRun.In(fleet.Root, ["status", "cinnabar", "--json", .. Key(fleet)]);

        run.ExitCode.ShouldBe(ExitCodes.Unreachable, run.Errors);
        var outcome = Outcomes(run.Output).ShouldHaveSingleItem();
        outcome.GetProperty("outcome").GetString().ShouldBe("failed");
        outcome.GetProperty("exitCode").GetInt32().ShouldBe(10);
        outcome.GetProperty("text").GetString()!.ShouldStartWith($"CAIRN6011: 'cinnabar' cannot be reached at '{Nowhere}': ");
    }

    [TestMethod]
    public void ThatWereNeverBuiltAreNotDeployedWithoutABuild()
    {
        using var fleet = Fleet();

        var run = CliRun.In(fleet.Root, ["deploy", "cinnabar", "--no-build", .. Key(fleet)]);

        run.ExitCode.ShouldBe(ExitCodes.Configuration);
        run.Output.ShouldBe("cinnabar: FAILED, It has not been built. Deploy it without '--no-build', or build it with 'dotnet build hosts/cinnabar'.\n");
    }

    [TestMethod]
    public void ThatWereBuiltAreDeployedWithoutABuild()
    {
        using var fleet = Fleet();
        using (var store = LocalStore.Open(Path.Combine(fleet.Root, "artifacts/store")))
        {
            var system = store.Add(StoreTree.Text("the system"), StoreObjectName.Parse("cinnabar"), cancellation: TestContext.CancellationToken);
            fleet.Write("artifacts/store/closures/cinnabar.json", System.Text.Encoding.UTF8.GetString(store.ClosureOf(system.Path, TestContext.CancellationToken).ToBytes()));
        }

        var run = CliRun.In(fleet.Root, ["deploy", "cinnabar", "--no-build", .. Key(fleet)]);

        run.ExitCode.ShouldBe(ExitCodes.Unreachable, run.Errors); // It was about to go there.
    }

    private static IReadOnlyList<JsonElement> Outcomes(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement).Where(static line => line.TryGetProperty("outcome", out _))];

    private static Folder Fleet()
    {
        var fleet = new Folder();
        fleet.Write("Directory.Packages.props", "<Project />");
        Machine("cinnabar", "server");
        Machine("electrum", "server;canary");
        Machine("galena", "laptop", "<DeployOnlyByName>true</DeployOnlyByName>");
        System.Diagnostics.Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(fleet.Root, "key")]).WaitForExit();
        return fleet;

        void Machine(string name, string tags, string more = "") => fleet.Write(
            $"hosts/{name}/{name}.csproj", $"<Project><PropertyGroup><HostSystem>linux-x64</HostSystem><Address>{Nowhere}</Address><Tags>{tags}</Tags>{more}</PropertyGroup></Project>");
    }
}
