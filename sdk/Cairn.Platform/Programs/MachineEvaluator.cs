namespace Cairn.Platform;

/// <summary>Evaluates a machine: its fleet first, then itself, then what it becomes on disk.</summary>
/// <typeparam name="TClass">The class of the machine.</typeparam>
/// <param name="machine">The machine.</param>
/// <param name="machines">All machines of the fleet.</param>
/// <param name="modules">The modules.</param>
/// <param name="vars">The generated values; null when there are none.</param>
public sealed class MachineEvaluator<TClass>(Machine machine, IReadOnlyList<Machine> machines, ModuleRegistry modules, VarValues? vars = null)
    where TClass : Host, new()
{
    /// <summary>Evaluates.</summary>
    /// <param name="explain">An option whose definitions are to be explained; null for none.</param>
    public MachineEvaluation<TClass> Evaluate(string? explain = null) => Evaluate(new HashSet<string>(explain is null ? [] : [explain], StringComparer.Ordinal));

    /// <summary>Evaluates, and finds the places of the definitions of some options.</summary>
    /// <param name="explained">Their paths.</param>
    internal MachineEvaluation<TClass> Evaluate(IReadOnlySet<string> explained)
    {
        var fleet = Evaluation<Fleet>.Run(modules, new EvaluationOptions { Context = new FleetContext(machines) { Vars = vars ?? VarValues.None } });
        var host = Evaluation<TClass>.Run(modules, new EvaluationOptions { Context = new HostContext(machine, fleet.Root), Explain = explained });
        var diagnostics = fleet.Diagnostics.Concat(host.Diagnostics).ToList();
        if (MissingVars.Of(host.Root, host.Succeeded, [.. fleet.StandIns, .. host.StandIns]) is { } missing)
        {
            diagnostics.Add(missing);
        }

        var system = diagnostics.Exists(static d => d.Severity == Severity.Error) ? null : Render(host.Root, diagnostics);
        return new MachineEvaluation<TClass>(machine, host, diagnostics, system);
    }

    /// <summary>Finds options; evaluates once more to find the places of their definitions.</summary>
    /// <param name="text">A path, or a text of paths and descriptions; null for all.</param>
    internal IReadOnlyList<FoundOption> Find(string? text)
    {
        var found = FoundOption.Search(Evaluate().Host.Options(), DocumentedOptions.OfProcess(), text);
        var located = Evaluate(found.Select(static option => option.Option.Path).ToHashSet(StringComparer.Ordinal)).Host;
        return [.. found.Select(option => option with { Option = located.Explain(option.Option.Path) ?? option.Option })];
    }

    private static RenderedSystem? Render(TClass host, List<Diagnostic> diagnostics)
    {
        try
        {
            return SystemRenderer.Render(host);
        }
        catch (CompositionException exception)
        {
            // An option that only the closure needs, and that nobody defines.
            diagnostics.Add(new Diagnostic(exception.Id, Severity.Error, exception.Path, exception.Message));
            return null;
        }
    }
}
