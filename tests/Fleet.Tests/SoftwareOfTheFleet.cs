using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Fleet.Tests;

[TestClass]
public class SoftwareOfTheFleet
{
    private const string MacArm64 = "CFFAEDFE 0C000001"; // Mach-O of 64 bits, CPU_TYPE_ARM64.
    private const string LinuxX64 = "7F454C46 3E00"; // ELF, EM_X86_64.

    private static readonly string s_store = Path.Combine(EvaluatedMachine.RepositoryRoot, "artifacts/store");

    [TestMethod]
    public void OfAMacIsOfMacsOnly() => ProgramsOf("blackphos").ShouldBe(new Dictionary<string, string>
    {
        ["ast-grep"] = MacArm64, ["biome"] = MacArm64, ["cairn-activator"] = MacArm64, ["claude-code"] = MacArm64, ["esbuild"] = MacArm64, ["ripgrep"] = MacArm64,
    }, ignoreOrder: true);

    [TestMethod]
    public void OfAServerIsOfItsSystemOnly() => ProgramsOf("cinnabar").ShouldBe(new Dictionary<string, string>
    {
        ["ast-grep"] = LinuxX64, ["biome"] = LinuxX64, ["cairn-activator"] = LinuxX64, ["claude-code"] = LinuxX64, ["esbuild"] = LinuxX64, ["health-page"] = LinuxX64, ["just"] = LinuxX64, ["ripgrep"] = LinuxX64,
    }, ignoreOrder: true);

    [TestMethod]
    public void IsNotInAnEvaluation()
    {
        var cinnabar = EvaluatedMachine.Of("cinnabar");

        cinnabar.Read("etc/systemd/system/health-page.service").ShouldContain($"ExecStart={Store.Payloads.SoftwarePlaceholder.Of("health-page").OnMachine}/bin/health-page --urls http://127.0.0.1:8099");
    }

    [TestMethod]
    public void IsOnTheSearchPathOfPeople()
    {
        var home = EvaluatedMachine.Of("blackphos").Home("raquel");

        home.Packages.ShouldBe(["ast-grep", "ripgrep"]);
        home.Session.Path.ShouldContain("/opt/cairn/state/current/profiles/homes/raquel/bin");
    }

    /// <summary>Gives the kind of the programs of each piece of software, after hashing it. A library of Macs may be of several kinds.</summary>
    private static Dictionary<string, string> ProgramsOf(string machine)
    {
        using var store = LocalStore.Open(s_store);
        var closure = Closure.Read(Path.Combine(s_store, "closures", $"{machine}.json"));
        return closure.References.ToDictionary(static item => item.Path.Name.Text, item =>
        {
            store.Verify(item.Path).ThrowIfBroken();
            return Directory.EnumerateFiles(Path.Combine(store.PathOf(item.Path), "bin")).Where(static file => !Path.GetFileName(file).StartsWith("lib", StringComparison.Ordinal)).Select(KindOf).Distinct().ShouldHaveSingleItem();
        }, StringComparer.Ordinal);
    }

    private static string KindOf(string file)
    {
        var head = new byte[20];
        using var content = File.OpenRead(file);
        content.ReadExactly(head);
        return head[0] == 0x7F
            ? $"{Convert.ToHexString(head.AsSpan(0, 4))} {Convert.ToHexString(head.AsSpan(18, 2))}"
            : $"{Convert.ToHexString(head.AsSpan(0, 4))} {Convert.ToHexString(head.AsSpan(4, 4))}";
    }
}
