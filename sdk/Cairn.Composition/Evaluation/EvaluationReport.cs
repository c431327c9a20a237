namespace Cairn.Composition;

/// <summary>Collects everything that is wrong with an evaluation, all of it in one go.</summary>
internal sealed class EvaluationReport(Evaluator evaluator, OptionNode root, EvaluationOptions options)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _involved = new(StringComparer.Ordinal);

    /// <summary>Gets the options whose definitions the diagnostics show.</summary>
    internal IReadOnlySet<string> Involved() => _involved;

    internal static DiagnosticDefinition Describe(Definition definition) => new(
        definition.Owner?.Names.Name ?? "", definition.Location, definition.Priority, ValueText.Of(definition.Value));

    internal IReadOnlyList<Diagnostic> Diagnose()
    {
        if (evaluator.Unsettled.Count > 0)
        {
            AddUnsettled();
        }
        else
        {
            var slots = OptionPaths.All(root).ToList();
            slots.ForEach(AddFaults);
            AddModuleFailures();
            new ValueRules(this).Check(root);
            AddAssertions();
            AddNotEnabled(root);
        }

        AddReplacedTwice();
        AddRenames();
        AddWarnings();
        return
        [
            .. _diagnostics
                .OrderByDescending(static d => d.Severity)
                .ThenBy(static d => d.Id == DiagnosticIds.Warning ? "" : d.Path, StringComparer.Ordinal)
                .ThenBy(static d => d.Id, StringComparer.Ordinal),
        ];
    }

    internal void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    internal void Involve(Slot slot) => _involved.Add(slot.Path);

    private void AddFaults(Slot slot)
    {
        foreach (var fault in slot.Faults)
        {
            _involved.UnionWith(fault.Definitions.Select(static _ => "").Append(slot.Path));
            var definitions = fault.Definitions.Select(Describe).ToList();
            if (fault.IncludesDefault || (fault.Kind == FaultKind.ReadOnly && slot.Option.HasDefault))
            {
                definitions.Insert(0, new DiagnosticDefinition("", Declaration(slot), Priority.OptionDefault, null));
            }

            Add(new Diagnostic(FaultText.Id(fault), Severity.Error, FaultText.Path(fault), FaultText.Summary(fault))
            {
                Definitions = definitions,
                Hints = FaultText.Hints(fault),
            });
        }
    }

    private static SourceLocation Declaration(Slot slot) => new(slot.Option.File, slot.Option.Line);

    private void AddModuleFailures()
    {
        foreach (var run in evaluator.Runs.Where(static run => run.Failure is not null).OrderBy(static run => run.Order))
        {
            // A fault that the option itself reports needs no second report from who read it.
            if (run.Failure is OptionFaultException)
            {
                continue;
            }

            var place = new DiagnosticDefinition(run.Names.Name, StackLocations.OfFailure(run.Failure!, run.ModuleType), Priority.Plain, Value: null);
            Add(run.Failure switch
            {
                CompositionException known => new Diagnostic(known.Id, Severity.Error, known.Path, known.Message)
                {
                    Definitions = [place with { Note = "reads it" }],
                },
                var unknown => new Diagnostic(
                    DiagnosticIds.ModuleFailed,
                    Severity.Error,
                    run.Root.Path,
                    $"module '{run.Names.Name}' throws {unknown!.GetType().Name}: {unknown.Message}")
                {
                    Definitions = [place],
                },
            });
        }
    }

    private void AddAssertions()
    {
        foreach (var assertion in Collect<Assertion>(nameof(ModuleClass.Assertions)))
        {
            Add(new Diagnostic(DiagnosticIds.Assertion, Severity.Error, assertion.Path, Prefixed(assertion.Path, assertion.Message))
            {
                Definitions = [new DiagnosticDefinition("", new SourceLocation(assertion.File, assertion.Line), Priority.Plain, Value: null)],
            });
        }
    }

    private void AddWarnings()
    {
        var severity = options.WarningsAsErrors ? Severity.Error : Severity.Warning;
        foreach (var same in Collect<Warning>(nameof(ModuleClass.Warnings)).GroupBy(static w => (w.Path, w.Message)))
        {
            Add(new Diagnostic(DiagnosticIds.Warning, severity, same.Key.Path, Prefixed(same.Key.Path, same.Key.Message))
            {
                Definitions =
                [
                    .. same.Select(static w => new DiagnosticDefinition("", new SourceLocation(w.File, w.Line), Priority.Plain, Value: null)),
                ],
            });
        }
    }

    private IEnumerable<T> Collect<T>(string option) =>
        evaluator.Roots.SelectMany(r => (T[]?)r.Node.SlotOf(option).Peek() ?? []).Distinct();

    private static string Prefixed(string path, string message) => path.Length == 0 ? message : $"'{path}': {message}";

    private void AddRenames()
    {
        var severity = options.WarningsAsErrors ? Severity.Error : Severity.Warning;
        var uses = evaluator.Runs.SelectMany(static run => run.Renames.Select(rename => (run, rename)));
        foreach (var same in uses.GroupBy(static use => (use.rename.OldPath, use.rename.NewPath)))
        {
            Add(new Diagnostic(
                DiagnosticIds.Renamed, severity, same.Key.OldPath, $"'{same.Key.OldPath}' was renamed: use '{same.Key.NewPath}' instead.")
            {
                Definitions =
                [
                    .. same.Select(static use => new DiagnosticDefinition(use.run.Names.Name, use.rename.Location, Priority.Plain, Value: null)).Distinct(),
                ],
            });
        }
    }

    private void AddNotEnabled(OptionNode node)
    {
        if (node.Plain is Feature && node.SlotOf(nameof(Feature.Enable)).Peek() is not true)
        {
            var severity = options.WarningsAsErrors ? Severity.Error : Severity.Warning;
            foreach (var slot in OptionPaths.All(node))
            {
                var lost = slot.Definitions.Where(static d => d.Priority <= Priority.Plain).ToList();
                if (lost.Count > 0 && !(slot.Node == node && slot.Option.Name == nameof(Feature.Enable)))
                {
                    Involve(slot);
                    Add(new Diagnostic(
                        DiagnosticIds.NotEnabled, severity, slot.Path, $"'{slot.Path}' has no effect, because '{node.Path}' is not enabled.")
                    {
                        Definitions = [.. lost.Select(Describe)],
                        Hints = [$"Set '{node.Path}.Enable = true', or write the definition through 'Defaults'."],
                    });
                }
            }
        }

        foreach (var child in node.Children().Where(static child => child.Table is null || child.IsPresent))
        {
            AddNotEnabled(child);
        }
    }

    private void AddReplacedTwice()
    {
        foreach (var classRoot in evaluator.Roots)
        {
            var replacements = classRoot.Loaded.SelectMany(static module => module.Replaces.Select(replaced => (replaced, module.Name)));
            foreach (var same in replacements.GroupBy(static r => r.replaced, StringComparer.Ordinal).Where(static g => g.Count() > 1))
            {
                Add(new Diagnostic(
                    DiagnosticIds.ReplacedTwice,
                    Severity.Error,
                    classRoot.Node.Path,
                    $"module '{same.Key}' is replaced by {string.Join(" and ", same.Select(static r => $"'{r.Name}'"))}. Disable all but one of them."));
            }
        }
    }

    private void AddUnsettled()
    {
        foreach (var slot in evaluator.Unsettled)
        {
            Involve(slot);
        }

        var slots = evaluator.Unsettled.Where(static s => s.Option.Name.Length > 0).ToList();
        var writers = evaluator.Runs.Where(run => slots.Exists(run.Written.Contains)).ToList();
        var readers = writers.Where(run => slots.Exists(slot => slot.IsReadBy(run))).ToList();
        var named = (readers.Count > 0 ? readers : writers).Select(static run => $"'{run.Names.Name}'").Distinct(StringComparer.Ordinal);
        Add(new Diagnostic(
            DiagnosticIds.Unsettled,
            Severity.Error,
            slots[0].Path,
            $"{string.Join(", ", slots.Select(static s => $"'{s.Path}'").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))} still change after {options.MaxRounds} rounds, written and read by {string.Join(", ", named.Order(StringComparer.Ordinal))}.")
        {
            Definitions = [.. slots.SelectMany(static s => s.Definitions).Select(Describe)],
            Hints = ["Do not make a write depend on the value that it changes."],
        });
    }
}
