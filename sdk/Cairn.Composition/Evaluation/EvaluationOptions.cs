namespace Cairn.Composition;

/// <summary>How an evaluation runs.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Gets what modules may ask for beside options: the machine and its fleet, for example.</summary>
    public object? Context { get; init; }

    /// <summary>Gets after how many rounds the evaluation gives up. Default: 100.</summary>
    public int MaxRounds { get; init; } = 100;

    /// <summary>Gets a value indicating whether warnings make the evaluation fail. Default: no.</summary>
    public bool WarningsAsErrors { get; init; }

    /// <summary>Gets the paths of options to explain: the places of their definitions are recorded, which is slow.</summary>
    public IReadOnlySet<string> Explain { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets what reorders the modules of each round, for tests: their order must not matter.</summary>
    internal Action<List<ModuleRun>>? Reorder { get; init; }
}
