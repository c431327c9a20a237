using Cairn.Activation.Generations;
using Cairn.Activation.Transactions;
using Cairn.Activation.Machines;
using Cairn.Store.Health;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Health;

/// <summary>Asks whether the machine is well with a generation, before that one stays.</summary>
internal sealed class MachineHealth(Surroundings surroundings)
{
    private readonly NetworkProbe _network = new(address: null);

    /// <summary>Asks what the machine itself has to ask.</summary>
    /// <param name="generation">The generation that the machine is on; null for none.</param>
    /// <exception cref="ActivationException">CAIRN7140: it is not well. CAIRN7015: somebody stopped the activation.</exception>
    internal void Check(Generation? generation)
    {
        var checks = Of(generation, HealthCheckFrom.Machine);
        if (generation is null || checks.Count == 0)
        {
            return;
        }

        surroundings.Say($"health: {string.Join(", ", checks.Select(static check => check.Name))}");
        var failures = Failures(generation, checks);
        if (failures.Count > 0)
        {
            throw HealthDiagnostics.Unwell.Error($"{generation.Number}", string.Join("; ", failures));
        }
    }

    /// <summary>Gives what somebody has to ask.</summary>
    internal static IReadOnlyList<HealthCheckEntry> Of(Generation? generation, HealthCheckFrom who) =>
        [.. (generation?.Manifest.HealthChecks ?? []).Where(check => check.From == who || check.From == HealthCheckFrom.Both)];

    private IReadOnlyList<HealthFailure> Failures(Generation generation, IReadOnlyList<HealthCheckEntry> checks)
    {
        try
        {
            return new HealthRun((check, stop) => AskAsync(generation, check, stop), surroundings.Clock).FailuresAsync(checks, surroundings.Cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException error)
        {
            throw CoreDiagnostics.Cancelled.Because(error, $"{generation.Number}");
        }
    }

    private Task<string?> AskAsync(Generation generation, HealthCheckEntry check, CancellationToken cancellation) => check switch
    {
        { Unit: { } unit } => Task.Run(() => Unit(unit, cancellation), cancellation),
        { Script: { } script } => Task.Run(() => Script(Path.Combine(generation.Closure, script), cancellation), cancellation),
        _ => _network.AskAsync(check, cancellation),
    };

    private string? Unit(string unit, CancellationToken cancellation)
    {
        var result = surroundings.Commands.Run(new Command("systemctl", "show", "--value", "--property=ActiveState", "--", unit), cancellation);
        var state = result.Succeeded ? result.Output.Trim() : result.Excerpt;
        return state is "active" or "reloading" ? null : $"'{state}'";
    }

    private string? Script(string script, CancellationToken cancellation)
    {
        var result = surroundings.Commands.Run(new Command(script), cancellation);
        return result.Succeeded ? null : $"{result.ExitWords}: {result.Excerpt}";
    }
}
