namespace Cairn.Activation.Units;

/// <summary>What happens to the units of one service manager; every list is sorted by name.</summary>
internal sealed record UnitPlan
{
    /// <summary>Gets what is stopped by its old definition, before files change.</summary>
    internal IReadOnlyList<string> Stop { get; init; } = [];

    /// <summary>Gets what systemd stops along with that.</summary>
    internal IReadOnlyList<string> StopAlong { get; init; } = [];

    /// <summary>Gets what is reloaded.</summary>
    internal IReadOnlyList<string> Reload { get; init; } = [];

    /// <summary>Gets what is restarted by its new definition.</summary>
    internal IReadOnlyList<string> Restart { get; init; } = [];

    /// <summary>Gets what is started.</summary>
    internal IReadOnlyList<string> Start { get; init; } = [];

    /// <summary>Gets the running targets that are started once more, for what they want; that is not worth telling.</summary>
    internal IReadOnlyList<string> StartQuietly { get; init; } = [];

    /// <summary>Gets what changed and is left as it is.</summary>
    internal IReadOnlyList<KeptUnit> Keep { get; init; } = [];

    /// <summary>Gets the units of the distribution that are enabled or disabled.</summary>
    internal IReadOnlyList<UnitEnablement> Enablements { get; init; } = [];

    /// <summary>Gets the failed units whose failure is forgotten.</summary>
    internal IReadOnlyList<string> Forget { get; init; } = [];

    /// <summary>Gets how everything that is touched ran before, which is the way back.</summary>
    internal IReadOnlyList<UnitRun> Before { get; init; } = [];

    /// <summary>Gets a value indicating whether the manager has to read definitions again.</summary>
    internal bool ReloadsManager { get; init; }

    /// <summary>Gets a value indicating whether the manager has to be executed anew.</summary>
    internal bool ReexecutesManager { get; init; }

    /// <summary>Gets a value indicating whether no unit is touched; definitions may be read again nevertheless.</summary>
    internal bool IsQuiet => Stop.Count + Reload.Count + Restart.Count + Start.Count + Enablements.Count + Forget.Count == 0;
}
