using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>What machines say of their generators, and what runs these.</summary>
internal interface IVarPrograms
{
    /// <summary>Describes the generators of a machine.</summary>
    Task<MachineVars> DescribeAsync(string machine, CancellationToken cancellation);

    /// <summary>Runs a generator by the program of a machine.</summary>
    Task<GeneratorResult> RunAsync(string machine, string generator, GeneratorRequest request, CancellationToken cancellation);
}
