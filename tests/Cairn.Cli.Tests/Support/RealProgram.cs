using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Tests.Support;

/// <summary>The program as it is installed, on a fleet of one machine. The .NET SDK is a script that says what a compiled machine would say.</summary>
internal sealed class RealProgram : IDisposable
{
    internal const string SecretPath = "hosts/a/vars/own/secret.sops";

    private const string Sdk = """
        #!/bin/sh
        cat /proc/$PPID/limits > "$FLEET/limits" 2>/dev/null
        case "$1 $3" in
            "build "*) cat "$FLEET/built.json" ;;
            *" describe") cat "$FLEET/described.json" ;;
            *) cat > "$FLEET/asked"; cat "$FLEET/made.json" ;;
        esac
        """;

    private readonly Folder _fleet = new();
    private readonly AgeIdentity _admin = AgeIdentity.Generate();

    internal RealProgram()
    {
        _fleet.Write("Directory.Packages.props", "<Project />").Write("hosts/a/a.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>")
            .Write("hosts/fleet/keys/admins/al.pub", $"{_admin.Recipient}\n")
            .Write("built.json", """{ "TargetResults": { "Build": { "Items": [ { "MSBuildSourceProjectFile": "a.csproj", "FullPath": "a.dll" } ] } } }""");
        WriteProgram("bin/dotnet", Sdk);
        File.WriteAllBytes(System.IO.Path.Combine(Root, "described.json"), new MachineVars("a", [FakePrograms.Generator("own") with { Validation = "1" }]).ToBytes());
        using var secret = SecretBytes.FromText("the secret");
        using var value = SecretBytes.FromText("the value\n");
        using var made = new GeneratorResult([new NamedSecret("secret", secret), new NamedSecret("value.pub", value)]).ToBytes();
        File.WriteAllBytes(System.IO.Path.Combine(Root, "made.json"), made.Span);
    }

    /// <summary>Gets the program's path. Not <c>dotnet cairn.dll</c>: a process looks for programs beside its own first, and would find the SDK there.</summary>
    internal static string Path { get; } = System.IO.Path.ChangeExtension(typeof(Terminal).Assembly.Location, null);

    internal string Root => _fleet.Root;

    public void Dispose()
    {
        _admin.Dispose();
        _fleet.Dispose();
    }

    internal string Read(string path) => _fleet.Read(path);

    internal string WriteProgram(string path, string text)
    {
        _fleet.Write(path, text);
        var file = System.IO.Path.Combine(Root, path);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    /// <summary>Gets the secret as the admin reads it.</summary>
    internal string Secret()
    {
        using var secret = SopsFile.Parse(File.ReadAllBytes(System.IO.Path.Combine(Root, SecretPath)), SopsFormat.Binary, SecretPath).Decrypt([_admin]);
        return Encoding.UTF8.GetString(secret.Span);
    }

    internal (int ExitCode, string Output) Run(params string[] arguments) => Run(Start(Path, arguments));

    internal static (int ExitCode, string Output) Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    internal ProcessStartInfo Start(string program, params string[] arguments)
    {
        using var key = _admin.ToText();
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["PATH"] = $"{Root}/bin:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["DOTNET_ROOT"] = System.IO.Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory());
        start.Environment["FLEET"] = Root;
        start.Environment["SOPS_AGE_KEY"] = Encoding.ASCII.GetString(key.Span);
        start.Environment["TERM"] = "xterm";
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }
}
