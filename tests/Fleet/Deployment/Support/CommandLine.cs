using System.Diagnostics;
using Cairn.Store.Closures;

namespace Cairn.Fleet.Deployment.Tests.Support;

/// <summary><c>cairn</c> as people run it, in the folder of a fleet whose machines are built already.</summary>
internal sealed class CommandLine
{
    private readonly Deployer _deployer;
    private readonly List<TestMachine> _machines = [];

    internal CommandLine(Deployer deployer)
    {
        _deployer = deployer;
        Root = Directory.CreateDirectory(Path.Combine(deployer.Home, "fleet")).FullName;
        File.WriteAllText(Path.Combine(Root, "Directory.Packages.props"), "<Project />");
    }

    /// <summary>Gets the folder of the program, which runs by <c>dotnet cairn.dll</c>.</summary>
    internal static string ProgramFolder { get; } = Path.Combine(AppContext.BaseDirectory, "../../Cairn.Cli/debug");

    /// <summary>Gets the fleet's folder.</summary>
    internal string Root { get; }

    /// <summary>Adds a machine to the fleet.</summary>
    internal CommandLine Add(TestMachine machine, string? address = null, string tags = "server")
    {
        var project = Path.Combine(Root, "hosts", machine.Name, $"{machine.Name}.csproj");
        Directory.CreateDirectory(Path.GetDirectoryName(project)!);
        File.WriteAllText(project, $"<Project><PropertyGroup><HostSystem>linux-x64</HostSystem><Address>{address ?? $"root@{machine.Address}"}</Address><Tags>{tags}</Tags></PropertyGroup></Project>");
        _machines.Add(machine);
        return this;
    }

    /// <summary>Makes a closure the last that was built for a machine.</summary>
    internal void Built(TestMachine machine, Closure closure) =>
        closure.WriteTo(Path.Combine(Directory.CreateDirectory(Path.Combine(_deployer.StoreFolder, "closures")).FullName, $"{machine.Name}.json"));

    /// <summary>Runs a command that reaches machines.</summary>
    internal async Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments)
    {
        var reach = _machines.Select(static machine => machine.SshKey).Distinct().SelectMany(static key => (string[])["--identity", key])
            .Concat(_machines.Select(static machine => machine.KnownHosts).Distinct().SelectMany(static file => (string[])["--known-hosts", file]));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(ProgramFolder, "cairn.dll"), .. arguments, "--ssh-config", "/dev/null", .. reach])
        {
            WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["CairnStorePath"] = _deployer.StoreFolder;
        start.Environment["HOME"] = _deployer.Home;
        using var cairn = Process.Start(start)!;
        var errors = cairn.StandardError.ReadToEndAsync();
        var output = await cairn.StandardOutput.ReadToEndAsync();
        await cairn.WaitForExitAsync();
        return (cairn.ExitCode, output + await errors);
    }
}
