using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Cairn.Generators;

/// <summary>Makes typed constants of a fleet's machines and tags, in the fleet project.</summary>
[Generator]
public sealed class MachineGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var machines = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => pair.Right.GetOptions(pair.Left).TryGetValue("build_metadata.AdditionalFiles.CairnMachine", out var kind) && kind == "true")
            .Select(static (pair, cancellationToken) => MachineParser.Parse(pair.Left, cancellationToken))
            .WithTrackingName("Machines")
            .Collect();
        var isFleet = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.PackageKind", out var kind) && kind == "Fleet");

        context.RegisterSourceOutput(machines.Combine(isFleet), static (output, pair) =>
        {
            if (pair.Right)
            {
                MachineReport.Report(output, pair.Left);
                output.AddSource("Machines.g.cs", MachineEmitter.Emit(Distinct(pair.Left)));
            }
        });
    }

    private static List<MachineModel> Distinct(ImmutableArray<MachineModel> machines) => [.. machines
        .Where(static m => MachineParser.IsName(m.Name))
        .GroupBy(static m => MachineNames.OfMachine(m.Name), StringComparer.Ordinal)
        .Select(static same => same.OrderBy(static m => m.File, StringComparer.Ordinal).First())
        .OrderBy(static m => m.Name, StringComparer.Ordinal)];
}
