using Cairn.Cli.Fleets;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>The programs of the machines, compiled when the first is needed.</summary>
internal sealed class HostPrograms(FleetFolder fleet) : IVarPrograms
{
    private IReadOnlyDictionary<string, string>? _programs;

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

    private async Task<string> ProgramAsync(string machine, CancellationToken cancellation) =>
        (_programs ??= await CompiledMachines.CompileAsync(fleet, cancellation))[machine];
}
