using System.Security;
using System.Text.Json;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Vars;

/// <summary>
/// Compiles the programs of all machines in one build, which shares what they share. It evaluates none: that needs the values that are
/// to be made.
/// </summary>
internal static class CompiledMachines
{
    /// <summary>Compiles; gives the path of each machine's program, by name.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> CompileAsync(FleetFolder fleet, CancellationToken cancellation)
    {
        var project = Path.Combine(fleet.Root, "artifacts", "vars", "machines.proj");
        Directory.CreateDirectory(Path.GetDirectoryName(project)!);
        await File.WriteAllTextAsync(project, Project(fleet), cancellation);
        var (exitCode, output) = await ExternalProgram.RunAsync(fleet.Root, "dotnet", ["build", project, "-getTargetResult:Build", "--nologo", "--tl:off"], cancellation);
        return exitCode == 0 ? Parse(output) : throw new CommandException(ExitCodes.Configuration, $"The machines do not compile:\n{CompilerErrors.Of(output, fleet.Root)}");
    }

    internal static IReadOnlyDictionary<string, string> Parse(string output)
    {
        // Anything that is said beside the result stands before or after it.
        var (start, end) = (output.IndexOf('{', StringComparison.Ordinal), output.LastIndexOf('}'));
        using var result = JsonDocument.Parse(output.AsMemory()[start..(end + 1)]);
        return result.RootElement.GetProperty("TargetResults").GetProperty("Build").GetProperty("Items").EnumerateArray()
            .ToDictionary(
                static program => Path.GetFileNameWithoutExtension(program.GetProperty("MSBuildSourceProjectFile").GetString()!),
                static program => program.GetProperty("FullPath").GetString()!,
                StringComparer.Ordinal);
    }

    private static string Project(FleetFolder fleet) =>
        $"""
        <Project DefaultTargets="Build">
          <ItemGroup>
        {string.Join('\n', fleet.Machines.Select(machine => $"""    <Machine Include="{SecurityElement.Escape(Path.Combine(fleet.Root, machine.Folder, $"{machine.Name}.csproj"))}" />"""))}
            <RestoreGraphProjectInputItems Include="@(Machine)" />
          </ItemGroup>
          <Import Project="$(MSBuildToolsPath)/NuGet.targets" />
          <Target Name="Build" Returns="@(Program)">
            <MSBuild Projects="@(Machine)" Targets="CoreBuild" BuildInParallel="true" />
            <MSBuild Projects="@(Machine)" Targets="GetTargetPath" BuildInParallel="true">
              <Output TaskParameter="TargetOutputs" ItemName="Program" />
            </MSBuild>
          </Target>
        </Project>

        """;
}
