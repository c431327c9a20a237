namespace Cairn.Activation.Units;

/// <summary>How a unit is on the machine, as its service manager says.</summary>
internal sealed record UnitState
{
    /// <summary>Gets the name.</summary>
    internal required string Id { get; init; }

    /// <summary>Gets the name and all aliases, the name first.</summary>
    internal IReadOnlyList<string> Names { get => field ?? [Id]; init; }

    /// <summary>Gets <c>loaded</c>, <c>not-found</c>, <c>masked</c>, <c>bad-setting</c>…</summary>
    internal string LoadState { get; init; } = "loaded";

    /// <summary>Gets <c>active</c>, <c>inactive</c>, <c>failed</c>, <c>activating</c>…</summary>
    internal string ActiveState { get; init; } = "inactive";

    /// <summary>Gets the state in the words of its kind, as <c>running</c> or <c>auto-restart</c>.</summary>
    internal string SubState { get; init; } = "dead";

    /// <summary>Gets the number of the job that waits or runs for it; 0 without one.</summary>
    internal int Job { get; init; }

    /// <summary>Gets the file that it was loaded from; empty without one.</summary>
    internal string FragmentPath { get; init; } = "";

    /// <summary>Gets the files that extend it.</summary>
    internal IReadOnlyList<string> DropInPaths { get; init; } = [];

    /// <summary>Gets what names this run of it; empty when it does not run and is not remembered.</summary>
    internal string InvocationId { get; init; } = "";

    /// <summary>Gets <c>enabled</c>, <c>disabled</c>, <c>static</c>…; empty without a file.</summary>
    internal string UnitFileState { get; init; } = "";

    internal bool RefusesStart { get; init; }

    internal bool RefusesStop { get; init; }

    internal bool CanReload { get; init; }

    internal bool IsTransient { get; init; }

    /// <summary>Gets a value indicating whether it is a service that does one thing and is done.</summary>
    internal bool IsOneshot { get; init; }

    /// <summary>Gets a value indicating whether the last start was given up because of its conditions.</summary>
    internal bool IsConditionUnmet { get; init; }

    /// <summary>Gets when it last left the state inactive, in microseconds of the machine's run; 0 for never.</summary>
    internal long Started { get; init; }

    /// <summary>Gets <c>success</c> or why it failed.</summary>
    internal string Result { get; init; } = "success";

    internal int ExitStatus { get; init; }

    /// <summary>Gets the sockets, timers and paths that start it.</summary>
    internal IReadOnlyList<string> TriggeredBy { get; init; } = [];

    /// <summary>Gets what it starts, when it is a socket, timer or path.</summary>
    internal IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>Gets the units that are stopped when this one is.</summary>
    internal IReadOnlyList<string> Dependents { get; init; } = [];

    /// <summary>Gets a value indicating whether the distribution has a definition of it, beneath ours perhaps.</summary>
    internal bool IsOfDistribution { get; init; }

    /// <summary>Gets what its files on the machine come to, for a unit that Cairn takes over; null when they were not read.</summary>
    internal UnitDefinition? OnDisk { get; init; }

    internal UnitName Name => new(Id);

    internal bool IsRunning => ActiveState is "active" or "activating" or "reloading" or "refreshing";

    internal bool IsFailed => ActiveState == "failed";

    /// <summary>Gets a value indicating whether it failed, or failed and waits for its next try. Waiting after success is no failure.</summary>
    internal bool IsFailing => IsFailed || (SubState == "auto-restart" && ExitStatus != 0);
}
