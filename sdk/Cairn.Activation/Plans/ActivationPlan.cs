using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Steps;
using Cairn.Activation.Transactions;
using Cairn.Activation.Units;

namespace Cairn.Activation.Plans;

/// <summary>All that an activation will do. What a dry run shows is this, and what is then executed is this.</summary>
internal sealed record ActivationPlan
{
    /// <summary>Gets the generation that the machine is on; null before the first.</summary>
    internal required int? From { get; init; }

    /// <summary>Gets the generation that it will be on; null when Cairn is uninstalled.</summary>
    internal int? To => Next?.Number;

    /// <summary>Gets the generation that is wanted; null when Cairn is uninstalled.</summary>
    internal required Generation? Next { get; init; }

    /// <summary>Gets the scripts that have a say before anything changes.</summary>
    internal IReadOnlyList<StepCheck> Checks { get; init; } = [];

    /// <summary>Gets what happens to packages of the distribution, after which the rest is planned again; none when they stay.</summary>
    internal IReadOnlyList<Stage> Packages { get; init; } = [];

    /// <summary>Gets the changes, in order.</summary>
    internal required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>Gets what becomes of the machine's units; null when units are none of this plan's business.</summary>
    internal SystemUnitPlan? Units { get; init; }

    /// <summary>Gets what becomes of the units that all users have, for those who are logged in.</summary>
    internal IReadOnlyList<UserUnitPlan> UserUnits { get; init; } = [];

    /// <summary>Gets whose units those are.</summary>
    internal UnitScope Scope { get; init; } = UnitScope.System;

    /// <summary>Gets where something lies that Cairn does not own and may not replace.</summary>
    internal IReadOnlyList<PathCollision> Collisions { get; init; } = [];

    /// <summary>Gets what else speaks against it.</summary>
    internal IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>Gets what people should know.</summary>
    internal IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>Gets the changes without those of Cairn's own books.</summary>
    internal IEnumerable<Effect> Changes => Packages.Concat(Stages).SelectMany(static stage => stage.Effects).Where(static effect => !effect.IsBookkeeping);

    /// <summary>Gets a value indicating whether there is nothing to do. Steps follow changes; by themselves they are none.</summary>
    internal bool ChangesNothing => From == To && Changes.All(static effect => effect is StepRun);
}
