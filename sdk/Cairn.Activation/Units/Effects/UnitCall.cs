using Cairn.Activation.Machines;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>Calls systemctl and waits until its jobs are done, though not for ever.</summary>
internal static class UnitCall
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Does something to units. What does not succeed is said; whether it matters is judged when all is done.</summary>
    /// <returns>How it ended; null when there was nothing to do, or when it takes too long to wait for.</returns>
    internal static CommandResult? Run(Surroundings surroundings, UnitScope scope, string verb, IReadOnlyCollection<string> units)
    {
        if (units.Count == 0)
        {
            return null;
        }

        using var patience = new CancellationTokenSource(s_patience, surroundings.Clock);
        try
        {
            var result = surroundings.Commands.Run(scope.Systemctl(verb, [], units), patience.Token);
            if (!result.Succeeded)
            {
                surroundings.Say($"systemctl {verb}: {result.Excerpt}");
            }

            return result;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            surroundings.Say($"systemctl {verb} {string.Join(' ', units)}: takes more than {s_patience.TotalMinutes} minutes; going on without waiting");
            return null;
        }
    }

    /// <summary>Lets a service manager read its definitions again, or start itself anew.</summary>
    /// <exception cref="ActivationException">CAIRN7041: it did not.</exception>
    internal static void ReloadDefinitions(Surroundings surroundings, UnitScope scope, bool reexecute)
    {
        var result = surroundings.Commands.Run(scope.Systemctl(reexecute ? "daemon-reexec" : "daemon-reload", [], []));
        if (!result.Succeeded && scope.IsThere)
        {
            throw UnitDiagnostics.CannotReload.Error(scope.User is null ? "systemd" : $"systemd of {scope.User}", result.Excerpt.TrimEnd('.'));
        }
    }
}
