using Cairn.Activation.Machines;
using Cairn.Activation.Plans;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Transactions;

/// <summary>What effects work on.</summary>
/// <param name="Commands">The programs of the machine.</param>
/// <param name="Clock">The time.</param>
/// <param name="Aside">The folder that keeps what somebody else made of Cairn's files.</param>
/// <param name="Say">Takes one line for people.</param>
internal sealed record Surroundings(ICommands Commands, TimeProvider Clock, string Aside, Action<string> Say)
{
    /// <summary>Gets what asks to stop: what was done until then is taken back.</summary>
    internal CancellationToken Cancellation { get; init; }

    /// <summary>
    /// Gets a value indicating whether the machine is in the middle of its start, after what was begun before it. Nothing runs that
    /// was started then, and whoever waits for a unit waits for himself.
    /// </summary>
    internal bool IsStarting { get; init; }

    /// <summary>Gets what was applied and does not work, which an effect adds to.</summary>
    internal ICollection<UnitFailure> Failed { get; init; } = [];

    /// <summary>Gets what is told the plan that is carried out, or refused.</summary>
    internal Action<ActivationPlan> Planned { get; init; } = static _ => { };

    /// <summary>Gets what is told the word that confirms a generation on trial, and what whoever confirms has to ask before.</summary>
    internal Action<string, IReadOnlyList<HealthCheckEntry>> Await { get; init; } = static (_, _) => { };

    /// <summary>Gets what is called wherever a crash would leave something half done; a test ends there.</summary>
    internal Action Point { get; init; } = static () => { };
}
