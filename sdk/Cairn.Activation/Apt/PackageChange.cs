using System.Text.Json.Serialization;
using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Apt;

/// <summary>Packages change as a simulation said, each to the very version; and back.</summary>
/// <param name="Steps">The packages, sorted by name.</param>
internal sealed record PackageChange(IReadOnlyList<PackageStep> Steps) : Effect
{
    /// <summary>Gets whether the archives must be read first, because the sources changed or a package is newer than the lists.</summary>
    public bool NeedsUpdate { get; init; }

    /// <summary>Gets the file that keeps fresh services from starting before their configuration is there.</summary>
    public StartPolicy Policy { get; init; } = new();

    [JsonIgnore]
    internal override string Words => string.Join("; ", Steps.Select(static step => step.Words));

    internal override void Apply(Surroundings surroundings)
    {
        var state = Repaired(surroundings.Commands);
        if (NeedsUpdate && Steps.Any(step => state.VersionOf(step.Name) != step.After))
        {
            Run(surroundings.Commands, AptCommand.Update());
        }

        Reach(surroundings, state, [.. Steps.Select(static step => (step.Name, step.After))]);
        Mark(surroundings.Commands, Steps.Where(static step => step.After is not null), static step => step.IsAutomatic);
    }

    internal override void Undo(Surroundings surroundings)
    {
        Policy.Remove();
        var state = Repaired(surroundings.Commands);
        Reach(surroundings, state, [.. Steps.Where(step => IsAvailable(step, state, surroundings)).Select(static step => (step.Name, step.Before))]);
        Purge(surroundings.Commands);
        Mark(surroundings.Commands, Steps.Where(static step => step.Before is not null), static step => step.WasAutomatic);
    }

    private static DpkgState State(ICommands commands) => PackageObserver.State(commands, PackageObserver.Architecture(commands));

    /// <summary>A dpkg that was interrupted refuses all else until it has come to its end.</summary>
    private static DpkgState Repaired(ICommands commands)
    {
        var state = State(commands);
        if (!state.IsHalfDone)
        {
            return state;
        }

        // What cannot be configured may be what the next run removes; then that run has the last word.
        commands.Run(AptCommand.Configure);
        return State(commands);
    }

    private void Reach(Surroundings surroundings, DpkgState state, IReadOnlyList<(string Name, string? Version)> targets)
    {
        var open = targets.Where(target => state.VersionOf(target.Name) != target.Version || (target.Version is not null && !state.IsInstalled(target.Name))).ToList();
        if (open.Count == 0)
        {
            return;
        }

        Policy.Write(surroundings);
        try
        {
            Run(surroundings.Commands, AptCommand.Run(open.Select(static target => target.Version is null ? $"{target.Name}-" : $"{target.Name}={target.Version}")));
        }
        finally
        {
            Policy.Remove();
        }

        var reached = State(surroundings.Commands);
        if (open.Find(target => reached.VersionOf(target.Name) != target.Version) is { Name: { } name } missed)
        {
            throw AptDiagnostics.NotReached.Error(name, reached.VersionOf(name) ?? "no version", missed.Version ?? "no version");
        }
    }

    /// <summary>An archive may have dropped the version that was installed; then what is there is better than nothing.</summary>
    private static bool IsAvailable(PackageStep step, DpkgState state, Surroundings surroundings)
    {
        if (step.Before is null || state.VersionOf(step.Name) == step.Before || PackageObserver.Versions(surroundings.Commands, step.Name).Contains(step.Before))
        {
            return true;
        }

        surroundings.Say($"Package '{step.Name}' cannot go back to '{step.Before}', which no archive has any more; it is at '{state.VersionOf(step.Name) ?? "no version"}'.");
        return false;
    }

    /// <summary>What was not there at all leaves no settings. Where some had been left, they stay as they were left.</summary>
    private void Purge(ICommands commands)
    {
        var state = State(commands);
        var leftovers = Steps.Where(step => step is { Before: null, HadSettings: false } && state.Find(step.Name) is { IsLeftover: true }).Select(static step => step.Name).ToList();
        if (leftovers.Count > 0)
        {
            Run(commands, AptCommand.Purge(leftovers));
        }
    }

    private static void Mark(ICommands commands, IEnumerable<PackageStep> steps, Func<PackageStep, bool> isAutomatic)
    {
        var state = State(commands);
        var open = steps.Where(step => state.IsInstalled(step.Name) && state.IsAutomatic(step.Name) != isAutomatic(step));
        foreach (var same in open.GroupBy(isAutomatic))
        {
            Run(commands, AptCommand.Mark(same.Key, same.Select(static step => step.Name)));
        }
    }

    private static void Run(ICommands commands, Command command)
    {
        var result = commands.Run(command);
        if (!result.Succeeded)
        {
            throw AptDiagnostics.RunFailed.Error(command.ToString(), result.ExitWords, result.Excerpt);
        }
    }
}
