using System.Globalization;
using System.Runtime.InteropServices;

namespace Cairn.Benchmarks.Deployment;

/// <summary>A clone of this repository whose only machines have some files and units, and the command that deploys them; both programs as they are released.</summary>
internal sealed class MeasuredFleet
{
    internal const int Files = 20;
    internal const int Units = 5;

    private readonly string _root;
    private readonly string _program;

    internal MeasuredFleet(string root, string repository, IReadOnlyList<string> machines)
    {
        _root = root;
        _program = Path.Combine(root, "artifacts/cairn/cairn");
        new Command("git", "clone", "-q", repository, root).Run();
        foreach (var host in Directory.EnumerateDirectories(Path.Combine(root, "hosts")))
        {
            Directory.Delete(host, recursive: true);
        }

        Directory.CreateDirectory(Path.Combine(root, "hosts/fleet"));
        File.WriteAllText(Path.Combine(root, "hosts/fleet/fleet.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><PackageKind>Fleet</PackageKind></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(root, "hosts/fleet/Inventory.cs"), """
            public sealed class Inventory : IModule<Fleet>
            {
                public void Configure(Fleet target) => target.Name = "measured";
            }
            """);

        new Command(
            "dotnet", "publish", Path.Combine(root, "sdk/Cairn.Cli"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-p:PrecompileTool=true", "-o", Path.GetDirectoryName(_program)!).Run();
        foreach (var machine in machines)
        {
            Change(machine, "one");
        }
    }

    internal static string MotdOf(string word) => $"file 0, {word}";

    /// <summary>Changes one file of a machine, and builds it.</summary>
    internal void Change(string machine, string word)
    {
        Write(machine, MotdOf(word));
        new Command("dotnet", "build", Path.GetDirectoryName(ProjectOf(machine))!, "-p:NativeActivator=true").Run();
    }

    /// <summary>Gives the command that deploys machines as they were built.</summary>
    internal Command Deploy(TestMachine machine) => new(
        _program,
        "deploy", machine.Name, "--no-build", "--address", $"root@{machine.Address}", "--identity", machine.SshKey, "--known-hosts", machine.KnownHosts)
    {
        Folder = _root,
    };

    /// <summary>Gives the command that deploys all machines at once.</summary>
    internal Command DeployAll(IReadOnlyList<TestMachine> machines, string knownHosts)
    {
        foreach (var machine in machines)
        {
            var project = ProjectOf(machine.Name);
            File.WriteAllText(project, File.ReadAllText(project).Replace("</HostSystem>", $"</HostSystem><Address>root@{machine.Address}</Address>", StringComparison.Ordinal));
        }

        File.WriteAllLines(knownHosts, machines.SelectMany(static machine => File.ReadLines(machine.KnownHosts)));
        return new Command(_program, "deploy", "--on", "all", "--no-build", "--identity", machines[0].SshKey, "--known-hosts", knownHosts) { Folder = _root };
    }

    private string ProjectOf(string machine) => Path.Combine(_root, "hosts", machine, $"{machine}.csproj");

    private void Write(string machine, string first)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(ProjectOf(machine))!);
        if (!File.Exists(ProjectOf(machine)))
        {
            File.WriteAllText(ProjectOf(machine), """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup>
                </Project>
                """);
        }

        var name = string.Concat(char.ToUpperInvariant(machine[0]), machine[1..]);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(ProjectOf(machine))!, $"{name}.cs"), string.Create(CultureInfo.InvariantCulture, $$"""
            public sealed class {{name}} : IModule<Linux>
            {
                public void Configure(Linux target)
                {
                    for (var file = 0; file < {{Files}}; file++)
                    {
                        target.Etc[$"measured/{file}.conf"].Text = file == 0 ? "{{first}}" : $"file {file}, line {string.Join("\nline ", Enumerable.Range(0, 40))}";
                    }

                    for (var number = 0; number < {{Units}}; number++)
                    {
                        var unit = target.Systemd.Services[$"measured-{number}"];
                        unit.Unit.Description = $"Measured {number}";
                        unit.Service.ExecStart = ["/bin/sleep infinity"];
                        unit.Install.WantedBy.Add("multi-user.target");
                    }
                }
            }
            """));
    }
}
