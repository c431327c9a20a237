using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>Units restart by their new definitions. <see cref="UnitBaseline"/> restarts them by the old ones.</summary>
/// <param name="Scope">Whose units.</param>
/// <param name="Names">The units.</param>
internal sealed record RestartUnits(UnitScope Scope, IReadOnlyList<string> Names) : Effect
{
    internal override string Words => $"restart {Scope.Words(Names)}";

    internal override void Apply(Surroundings surroundings) => UnitCall.Run(surroundings, Scope, "restart", Names);

    internal override void Undo(Surroundings surroundings)
    {
    }
}
