namespace Cairn.Composition;

/// <summary>Collects everything that is wrong with an evaluation, all of it in one go.</summary>
internal sealed partial class EvaluationReport(Evaluator evaluator, OptionNode root, EvaluationOptions options)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Id, string Path)> _faults = [];

    /// <summary>Gets the options whose definitions the diagnostics show.</summary>
    internal HashSet<string> Involved { get; } = new(StringComparer.Ordinal);

    private Severity WarningSeverity => options.WarningsAsErrors ? Severity.Error : Severity.Warning;

    internal IReadOnlyList<Diagnostic> Diagnose()
    {
        if (evaluator.Unsettled.Count > 0)
        {
            AddUnsettled();
        }
        else
        {
            AddFaults();
            AddModuleFailures();
            new ValueRules(this).Check(root);
            AddAssertions();
            AddNotEnabled(root);
        }

        AddMisplacedModules();
        AddReplacedTwice();
        AddRenames();
        AddWarnings();
        DropWhatStandInsCause();
        return _diagnostics.Count == 0 ? [] :
        [
            .. _diagnostics
                .OrderByDescending(static d => d.Severity)
                .ThenBy(static d => d.Id == DiagnosticIds.Warning ? "" : d.Path, StringComparer.Ordinal)
                .ThenBy(static d => d.Id, StringComparer.Ordinal),
        ];
    }

    internal void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    internal DiagnosticDefinition Describe(Definition definition)
    {
        Involved.Add(definition.Slot.Path);
        return DiagnosticDefinition.Of(definition);
    }

    private void AddUnsettled()
    {
        var slots = evaluator.Unsettled.Keys.OrderBy(static slot => slot.Path, StringComparer.Ordinal).ToList();
        var writers = evaluator.Unsettled.Values.SelectMany(static runs => runs).ToHashSet();
        var readers = writers.Where(run => slots.Exists(slot => slot.IsReadBy(run))).ToList();
        var modules = (readers.Count > 0 ? readers : [.. writers]).Select(static run => $"'{run.Names.Name}'").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var by = modules.Count == 0 ? "" : $", written and read by {string.Join(", ", modules)}";
        Add(new Diagnostic(
            DiagnosticIds.Unsettled,
            Severity.Error,
            slots[0].Path,
            $"{string.Join(", ", slots.Select(static slot => $"'{slot.Path}'"))} still {(slots.Count == 1 ? "changes" : "change")} after {options.MaxRounds} rounds{by}.")
        {
            Definitions = [.. slots.SelectMany(static slot => slot.Definitions).Order(DefinitionOrder.Instance).Select(Describe)],
            Hints = ["Do not make a write depend on the value that it changes."],
        });
    }
}
