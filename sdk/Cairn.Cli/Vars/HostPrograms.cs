using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>The programs of the machines, which are compiled but not evaluated by the build: that needs the values that are to be made.</summary>
internal sealed class HostPrograms(FleetFolder fleet) : IVarPrograms
{
    private readonly Dictionary<string, string> _programs = new(StringComparer.Ordinal);

    public async Task<MachineVars> DescribeAsync(string machine, CancellationToken cancellation)
    {
        var (exitCode, output, errors) = await ExternalFilter.RunAsync(fleet.Root, "dotnet", [await ProgramAsync(machine, cancellation), "vars", "describe"], input: null, cancellation);
        using (output)
        {
            return exitCode == 0
                ? MachineVars.Parse(output.Span, machine)
                : throw new CommandException(ExitCodes.Configuration, $"'{machine}' cannot say which values it needs:\n{errors.Trim()}");
        }
    }

    public async Task<GeneratorResult> RunAsync(string machine, string generator, GeneratorRequest request, CancellationToken cancellation)
    {
        using var input = request.ToBytes();
        var (exitCode, output, errors) = await ExternalFilter.RunAsync(fleet.Root, "dotnet", [await ProgramAsync(machine, cancellation), "vars", "run", generator], input, cancellation);
        using (output)
        {
            return output.Length > 0
                ? GeneratorResult.Parse(output.Span, machine)
                : throw new CommandException(ExitCodes.Configuration, $"'{generator}' of '{machine}' ended with {exitCode}: {errors.Trim()}");
        }
    }

    private async Task<string> ProgramAsync(string machine, CancellationToken cancellation)
    {
        if (!_programs.TryGetValue(machine, out var program))
        {
            string[] arguments = ["build", $"hosts/{machine}", "-t:CoreBuild", "-getProperty:TargetPath", "--nologo", "--tl:off"];
            var (exitCode, output) = await ExternalProgram.RunAsync(fleet.Root, "dotnet", arguments, cancellation);
            program = exitCode == 0
                ? output.Trim().Split('\n')[0].Trim()
                : throw new CommandException(ExitCodes.Configuration, $"'{machine}' does not compile: {MachineBuilds.FirstError(output)}");
            _programs.Add(machine, program);
        }

        return program;
    }
}
