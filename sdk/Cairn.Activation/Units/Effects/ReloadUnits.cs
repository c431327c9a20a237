using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>Units read their configuration again. <see cref="UnitBaseline"/> reloads them once more on the way back.</summary>
/// <param name="Scope">Whose units.</param>
/// <param name="Names">The units.</param>
internal sealed record ReloadUnits(UnitScope Scope, IReadOnlyList<string> Names) : Effect
{
    internal override string Words => $"reload {Scope.Words(Names)}";

    internal override void Apply(Surroundings surroundings) => UnitCall.Run(surroundings, Scope, "reload", Names);

    internal override void Undo(Surroundings surroundings)
    {
    }
}
