using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Cairn.Cli.Tests.Support;
using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Tests.Vars;

/// <summary>The program itself, killed by the system. The .NET SDK is a script here that says what a compiled machine would say.</summary>
[TestClass]
public sealed class ProcessKilled
{
    private const int Killed = 128 + 9;
    private const string Secret = "hosts/a/vars/own/secret.sops";

    // Not by 'dotnet cairn.dll': a process looks for programs beside its own first, and would find the SDK there.
    private static readonly string s_program = Path.ChangeExtension(typeof(Terminal).Assembly.Location, null);

    private const string Sdk = """
        #!/bin/sh
        cat /proc/$PPID/limits > "$FLEET/limits" 2>/dev/null
        case "$1 $3" in
            "build "*) cat "$FLEET/built.json" ;;
            *" describe") cat "$FLEET/described.json" ;;
            *) cat > "$FLEET/asked"; cat "$FLEET/made.json" ;;
        esac
        """;

    [TestMethod]
    public void BeforeAnyWriteLeavesWhatTheNextRunCompletes()
    {
        var isKilled = true;
        var stop = 0;
        for (; isKilled; stop++)
        {
            using var fleet = new Folder();
            using var admin = AgeIdentity.Generate();
            SetUp(fleet, admin);

            var (first, before) = Run(fleet, admin, stop + 1, "vars", "generate");
            isKilled = first == Killed;
            first.ShouldBe(isKilled ? Killed : 0, before);
            var (second, said) = Run(fleet, admin, 0, "vars", "generate");
            var (check, found) = Run(fleet, admin, 0, "vars", "check");

            second.ShouldBe(0, said);
            check.ShouldBe(0, found);
            using var secret = SopsFile.Parse(File.ReadAllBytes(Path.Combine(fleet.Root, Secret)), SopsFormat.Binary, Secret).Decrypt([admin]);
            secret.ContentEquals("the secret"u8).ShouldBeTrue();
            fleet.Read("hosts/a/vars/own/value.pub").ShouldBe("the value\n");
            Directory.GetFiles(fleet.Root, "*.new", SearchOption.AllDirectories).ShouldBeEmpty();
        }

        stop.ShouldBeGreaterThan(15);
    }

    [TestMethod]
    public void ByAFaultWritesNoMemoryToTheDisk()
    {
        if (!File.Exists("/proc/self/limits"))
        {
            Assert.Inconclusive("Limits of processes are read from /proc, which this system has not.");
        }

        using var fleet = new Folder();
        using var admin = AgeIdentity.Generate();
        SetUp(fleet, admin);
        var program = Path.Combine(fleet.Root, "bin/with-dumps");
        fleet.Write("bin/with-dumps", $"#!/bin/sh\nulimit -S -c $(ulimit -H -c)\ncat /proc/$$/limits > \"$FLEET/before\"\nexec {s_program} \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        Start(program, fleet, admin, 0, "vars", "generate").ExitCode.ShouldBe(0);

        if (Dump(fleet.Read("before")) == "0")
        {
            Assert.Inconclusive("Nobody may write dumps here.");
        }

        Dump(fleet.Read("limits")).ShouldBe("0");
    }

    private static string Dump(string limits) => limits.Split('\n').Single(static line => line.StartsWith("Max core file size", StringComparison.Ordinal))[18..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];

    private static void SetUp(Folder fleet, AgeIdentity admin)
    {
        fleet.Write("Directory.Packages.props", "<Project />").Write("hosts/a/a.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>")
            .Write("hosts/fleet/keys/admins/al.pub", $"{admin.Recipient}\n")
            .Write("built.json", """{ "TargetResults": { "Build": { "Items": [ { "MSBuildSourceProjectFile": "a.csproj", "FullPath": "a.dll" } ] } } }""")
            .Write("bin/dotnet", Sdk);
        File.SetUnixFileMode(Path.Combine(fleet.Root, "bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.WriteAllBytes(Path.Combine(fleet.Root, "described.json"), new MachineVars("a", [FakePrograms.Generator("own") with { Validation = "1" }]).ToBytes());
        using var secret = SecretBytes.FromText("the secret");
        using var value = SecretBytes.FromText("the value\n");
        using var made = new GeneratorResult([new NamedSecret("secret", secret), new NamedSecret("value.pub", value)]).ToBytes();
        File.WriteAllBytes(Path.Combine(fleet.Root, "made.json"), made.Span);
    }

    private static (int ExitCode, string Output) Run(Folder fleet, AgeIdentity admin, int crashAt, params string[] arguments) => Start(s_program, fleet, admin, crashAt, arguments);

    private static (int ExitCode, string Output) Start(string program, Folder fleet, AgeIdentity admin, int crashAt, params string[] arguments)
    {
        using var key = admin.ToText();
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = fleet.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["PATH"] = $"{fleet.Root}/bin:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
        start.Environment["FLEET"] = fleet.Root;
        start.Environment["SOPS_AGE_KEY"] = System.Text.Encoding.ASCII.GetString(key.Span);
        start.Environment[CrashPoint.Variable] = crashAt.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
