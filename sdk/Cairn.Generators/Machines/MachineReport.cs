using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Cairn.Generators;

/// <summary>Reports what is wrong in the projects of machines, each alone and all together.</summary>
internal static class MachineReport
{
    public static void Report(SourceProductionContext output, ImmutableArray<MachineModel> machines)
    {
        foreach (var machine in machines)
        {
            foreach (var problem in machine.Problems)
            {
                output.ReportDiagnostic(Diagnostic.Create(
                    GeneratorDiagnostics.ById[problem.Id], At(machine.File, problem.Line), [.. problem.Arguments]));
            }
        }

        var named = machines.Where(static m => MachineParser.IsName(m.Name)).ToList();
        ReportSame(output, named.Select(static m => ($"Machines.{MachineNames.OfMachine(m.Name)}", m.Name, m.File)));

        // Many machines have one tag; only different tags must not have one name.
        var tags = machines.SelectMany(static m => m.Tags.Select(tag => (Tag: tag, m.File)))
            .GroupBy(static use => use.Tag, StringComparer.Ordinal)
            .Select(static same => (same.Key, File: same.Min(static use => use.File)!));
        ReportSame(output, tags.Select(static use => ($"Tags.{MachineNames.OfTag(use.Key)}", use.Key, use.File)));
    }

    private static void ReportSame(SourceProductionContext output, IEnumerable<(string Constant, string Name, string File)> uses)
    {
        foreach (var same in uses.GroupBy(static use => use.Constant, StringComparer.Ordinal).Where(static g => g.Count() > 1))
        {
            var sorted = same.OrderBy(static use => use.Name, StringComparer.Ordinal).ThenBy(static use => use.File, StringComparer.Ordinal).ToList();
            output.ReportDiagnostic(Diagnostic.Create(
                GeneratorDiagnostics.DuplicateMachine,
                At(sorted[1].File, 1),
                same.Key,
                string.Join(" and ", sorted.Select(static use => $"'{use.Name}' in {use.File}"))));
        }
    }

    private static Location At(string file, int line)
    {
        var position = new LinePosition(Math.Max(line - 1, 0), 0);
        return Location.Create(file, default, new LinePositionSpan(position, position));
    }
}
