using System.Diagnostics;
using System.Runtime.InteropServices;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Fleet.Tests;

[TestClass]
public sealed class ActivatorOfTheFleet
{
    private const string Program = "bin/cairn-activator";

    private static readonly string s_store = Path.Combine(EvaluatedMachine.RepositoryRoot, "artifacts/store");

    public static IEnumerable<object[]> Names => MachinesOfTheFleet.Names;

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void IsInEveryClosure(string machine)
    {
        var (link, closure) = LinkOf(machine);

        closure.References.Select(static item => $"{item.Path.OnMachine}/{Program}").ShouldContain(link);
    }

    [TestMethod]
    public void Runs()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            Assert.Inconclusive("cinnabar's activator runs on linux-x64 only");
        }

        Run("--help").ShouldBe(0);
        Run("--version").ShouldBe(0);
        Run("fly").ShouldBe(2);
    }

    [TestMethod]
    [Description("What the closure of this configuration is does not depend on the compiler that made the activator.")]
    public void IsNotLockedByItsBytes() =>
        File.ReadAllText(Path.Combine(EvaluatedMachine.RepositoryRoot, "hosts/cinnabar/closure.lock.json")).ShouldContain("{ \"name\": \"cairn-activator\", \"version\": \"0.1.0\" }");

    private static int Run(params string[] arguments)
    {
        var program = Path.Combine(s_store, LinkOf("cinnabar").Link[(StorePath.MachineRoot.Length + 1)..]);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static (string Link, Closure Closure) LinkOf(string machine)
    {
        using var store = LocalStore.Open(s_store);
        var closure = Closure.Read(Path.Combine(s_store, "closures", $"{machine}.json"));
        return (new FileInfo(Path.Combine(store.PathOf(closure.System.Path), Program)).LinkTarget.ShouldNotBeNull(), closure);
    }
}
