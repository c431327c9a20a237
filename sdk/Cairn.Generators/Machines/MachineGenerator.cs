using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
            if (!pair.Right)
            {
                return;
            }

            Report(output, pair.Left);
            output.AddSource("Machines.g.cs", MachineEmitter.Emit([.. pair.Left.Where(static m => m.Problems.Count == 0)]));
        });
    }

    private static void Report(SourceProductionContext output, ImmutableArray<MachineModel> machines)
    {
        foreach (var machine in machines)
        {
            foreach (var problem in machine.Problems)
            {
                var position = new LinePosition(Math.Max(problem.Line - 1, 0), 0);
                var location = Location.Create(machine.File, default, new LinePositionSpan(position, position));
                output.ReportDiagnostic(Diagnostic.Create(GeneratorDiagnostics.ById[problem.Id], location, problem.Argument, problem.Hint));
            }
        }

        foreach (var same in machines.GroupBy(static m => m.Name, StringComparer.OrdinalIgnoreCase).Where(static g => g.Count() > 1))
        {
            output.ReportDiagnostic(Diagnostic.Create(
                GeneratorDiagnostics.DuplicateMachine,
                Location.Create(same.First().File, default, default),
                same.Key,
                string.Join(", ", same.Select(static m => m.File).OrderBy(static f => f, StringComparer.Ordinal))));
        }
    }
}
