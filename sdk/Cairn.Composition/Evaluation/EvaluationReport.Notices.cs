namespace Cairn.Composition;

/// <content>What modules say: assertions, warnings, old names, and definitions without effect.</content>
internal sealed partial class EvaluationReport
{
    private static string Prefixed(string path, string message) => path.Length == 0 ? message : $"'{path}': {message}";

    private void AddAssertions()
    {
        foreach (var same in Collect<Assertion>(nameof(ModuleClass.Assertions)).GroupBy(static a => a with { File = "", Line = 0 }))
        {
            Add(new Diagnostic(DiagnosticIds.Assertion, Severity.Error, same.Key.Path, Prefixed(same.Key.Path, same.Key.Message))
            {
                Definitions = [.. same.Select(static a => DiagnosticDefinition.OfPlace(a.File, a.Line))],
            });
        }
    }

    private void AddWarnings()
    {
        foreach (var same in Collect<Warning>(nameof(ModuleClass.Warnings)).GroupBy(static w => w with { File = "", Line = 0 }))
        {
            Add(new Diagnostic(DiagnosticIds.Warning, WarningSeverity, same.Key.Path, Prefixed(same.Key.Path, same.Key.Message))
            {
                Definitions = [.. same.Select(static w => DiagnosticDefinition.OfPlace(w.File, w.Line))],
            });
        }
    }

    private IEnumerable<T> Collect<T>(string option) =>
        evaluator.Roots.SelectMany(r => (T[]?)r.Node.SlotOf(option).Peek() ?? []).Distinct();

    private void AddRenames()
    {
        foreach (var same in evaluator.Runs.SelectMany(static run => run.Renames).GroupBy(static use => use with { Module = "", Location = null }))
        {
            Involved.Add(same.Key.OldPath);
            Add(new Diagnostic(
                DiagnosticIds.Renamed, WarningSeverity, same.Key.OldPath, $"'{same.Key.OldPath}' was renamed: use '{same.Key.NewPath}' instead.")
            {
                Definitions = [.. same.Select(static use => new DiagnosticDefinition(use.Module, use.Location, null, null)).Distinct()],
                Hints = same.Key.Hint is { } hint ? [hint] : [],
            });
        }
    }

    /// <summary>What breaks a rule only because it stands in for something is not the user's mistake; the missing value is.</summary>
    private void DropWhatStandInsCause()
    {
        var texts = evaluator.Runs.SelectMany(static run => run.StandIns).Select(static standIn => standIn.Text).Distinct(StringComparer.Ordinal).ToList();
        if (texts.Count > 0)
        {
            Involved.Add(StandIns.Topic);
            _diagnostics.RemoveAll(diagnostic => texts.Exists(text => diagnostic.Message.Contains(text, StringComparison.Ordinal)));
        }
    }

    private void AddNotEnabled(OptionNode node)
    {
        if (node.Plain is Feature && node.SlotOf(nameof(Feature.Enable)).TryPeek(out var isEnabled) && isEnabled is not true)
        {
            foreach (var slot in OptionPaths.All(node))
            {
                AddNotEnabled(node, slot);
            }
        }

        foreach (var child in node.PresentChildren())
        {
            AddNotEnabled(child);
        }
    }

    private void AddNotEnabled(OptionNode feature, Slot slot)
    {
        if (slot.Node == feature && slot.Option.Name == nameof(Feature.Enable))
        {
            return;
        }

        var lost = slot.Definitions.Where(static d => d.Priority <= Priority.Plain).Order(DefinitionOrder.Instance).ToList();
        if (lost.Count > 0)
        {
            Add(new Diagnostic(
                DiagnosticIds.NotEnabled, WarningSeverity, slot.Path, $"'{slot.Path}' has no effect, because '{feature.Path}' is not enabled.")
            {
                Definitions = [.. lost.Select(Describe)],
                Hints = [$"Set '{OptionPaths.Join(feature.Path, nameof(Feature.Enable))} = true', or write the definition through 'Defaults'."],
            });
        }
    }
}
