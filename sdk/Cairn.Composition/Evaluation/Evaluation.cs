namespace Cairn.Composition;

/// <summary>An evaluated configuration.</summary>
/// <typeparam name="TClass">The class that was evaluated.</typeparam>
public sealed class Evaluation<TClass>
    where TClass : ModuleClass, new()
{
    private readonly Evaluator _evaluator;
    private readonly OptionNode _root;

    private Evaluation(ModuleRegistry modules, EvaluationOptions options)
    {
        _evaluator = new Evaluator(modules, options, locate: options.Explain.Count > 0);
        _root = _evaluator.Run(static () => new TClass());
    }

    /// <summary>Gets the configuration, to read.</summary>
    public TClass Root => (TClass)_root.Plain;

    /// <summary>Gets everything to tell the user: errors first, then by path.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Gets what modules read although it does not exist yet, by name.</summary>
    public IReadOnlyList<StandIn> StandIns => [.. _evaluator.Runs.SelectMany(static run => run.StandIns).Distinct().OrderBy(static standIn => standIn.Name, StringComparer.Ordinal)];

    /// <summary>Gets a value indicating whether there is no error.</summary>
    public bool Succeeded => Diagnostics.All(static d => d.Severity != Severity.Error);

    /// <summary>Gets how many rounds the evaluation took.</summary>
    public int Rounds => _evaluator.Rounds;

    /// <summary>Evaluates a configuration.</summary>
    /// <remarks>When definitions are to be shown, it is evaluated again to find their places in the sources.</remarks>
    /// <param name="modules">The modules.</param>
    /// <param name="options">How to run.</param>
    public static Evaluation<TClass> Run(ModuleRegistry modules, EvaluationOptions? options = null)
    {
        options ??= new EvaluationOptions();
        var evaluation = new Evaluation<TClass>(modules, options);
        var involved = evaluation.Diagnose(options);
        if (involved.IsSubsetOf(options.Explain))
        {
            return evaluation;
        }

        involved.UnionWith(options.Explain);
        var located = options with { Explain = involved };
        evaluation = new Evaluation<TClass>(modules, located);
        _ = evaluation.Diagnose(located);
        return evaluation;
    }

    /// <summary>Explains an option, or a key of one: its value and all its definitions. Places need <see cref="EvaluationOptions.Explain"/>.</summary>
    /// <param name="path">The option's path, as <c>Users["al"].Home</c>.</param>
    /// <returns>The explanation; null when there is no such option.</returns>
    public OptionExplanation? Explain(string path) =>
        OptionPaths.Find(_root, path) is { } place ? OptionExplanation.Of(place) : null;

    /// <summary>Lists the options that somebody defines.</summary>
    public IEnumerable<OptionExplanation> Defined() =>
        OptionPaths.All(_root).Where(static slot => slot.Definitions.Count > 0).Select(OptionExplanation.Of);

    /// <summary>Lists all options, those of rows that exist included, whether somebody defines them or not.</summary>
    public IEnumerable<OptionExplanation> Options() => OptionPaths.Every(_root).Select(OptionExplanation.Of);

    /// <summary>Describes which modules are loaded.</summary>
    public IReadOnlyList<LoadedModule> Modules() => LoadedModule.Of(_evaluator);

    private HashSet<string> Diagnose(EvaluationOptions options)
    {
        var report = new EvaluationReport(_evaluator, _root, options);
        Diagnostics = report.Diagnose();
        return report.Involved;
    }
}
