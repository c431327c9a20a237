namespace Cairn.Composition;

/// <content>Definitions that do not fit together, and modules that fail.</content>
internal sealed partial class EvaluationReport
{
    /// <summary>Reports what a module, a rule or a default ran into, unless it is known already.</summary>
    internal void AddFailure(Exception failure, DiagnosticDefinition place, string path, string subject)
    {
        if (failure is not CompositionException known)
        {
            Add(new Diagnostic(DiagnosticIds.ModuleFailed, Severity.Error, path, $"{subject} throws {failure.GetType().Name}: {failure.Message}")
            {
                Definitions = [place],
            });
        }
        else if (known is OptionFaultException { Fault: var fault })
        {
            AddFault(fault);
        }
        else if (_diagnostics.FindIndex(d => d.Id == known.Id && string.Equals(d.Message, known.Message, StringComparison.Ordinal)) is >= 0 and var index)
        {
            _diagnostics[index] = _diagnostics[index] with { Definitions = [.. _diagnostics[index].Definitions, place] };
        }
        else
        {
            Add(new Diagnostic(known.Id, Severity.Error, known.Path, known.Message) { Definitions = [place] });
        }
    }

    private void AddFaults()
    {
        foreach (var fault in OptionPaths.All(root).SelectMany(static slot => slot.FinalFaults()))
        {
            AddFault(fault);
        }
    }

    private void AddFault(Fault fault)
    {
        var (id, path) = (FaultText.Id(fault), FaultText.Path(fault));
        if (!_faults.Add((id, path)))
        {
            return; // Whoever reads a faulty option fails as well.
        }

        Involved.Add(fault.Slot.Path);
        var definitions = fault.Definitions.Select(Describe);
        if (fault.Kind == FaultKind.Baseless)
        {
            definitions = definitions.Select(static definition => definition with { Value = null }); // It is made up.
        }

        Add(new Diagnostic(id, Severity.Error, path, FaultText.Summary(fault))
        {
            Definitions = [.. fault.IncludesDefault ? definitions.Prepend(DiagnosticDefinition.OfDefault(fault.Slot)) : definitions],
            Hints = FaultText.Hints(fault),
        });
    }

    private void AddModuleFailures()
    {
        foreach (var run in evaluator.Runs.Where(static run => run.Failure is not null && run.StandIns.Count == 0))
        {
            var place = DiagnosticDefinition.OfReader(run);
            place = run.Reason is CompositionException ? place : place with { Note = null };
            AddFailure(run.Reason!, place, run.Root.Path, $"module '{run.Names.Name}'");
        }
    }

    private void AddMisplacedModules()
    {
        foreach (var (node, module) in evaluator.Roots.SelectMany(static r => r.Misplaced.Select(module => (r.Node, module))))
        {
            var where = node.Path.Length == 0 ? "the root" : $"'{node.Path}'";
            Add(new Diagnostic(
                DiagnosticIds.WrongClass,
                Severity.Error,
                node.Path,
                $"module '{module.Names.Name}' configures '{module.TargetClass.Name}', but is imported into {where}, which is '{node.Plain.GetType().Name}'. Import a module of that class."));
        }
    }

    private void AddReplacedTwice()
    {
        foreach (var classRoot in evaluator.Roots)
        {
            foreach (var replaced in classRoot.Loaded.SelectMany(static module => module.Replaces).Distinct(StringComparer.Ordinal))
            {
                var replacements = classRoot.Loaded.Where(module => module.Replaces.Contains(replaced, StringComparer.Ordinal)).ToList();
                if (replacements.Count == 1)
                {
                    continue;
                }

                Add(new Diagnostic(
                    DiagnosticIds.ReplacedTwice,
                    Severity.Error,
                    classRoot.Node.Path,
                    $"module '{replaced}' is replaced by {string.Join(" and ", replacements.Select(static module => $"'{module.Name}'"))}. Disable all but one of them."));
            }
        }
    }
}
