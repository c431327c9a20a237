using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>Units stop by their old definitions. <see cref="UnitBaseline"/> brings them back.</summary>
/// <param name="Scope">Whose units.</param>
/// <param name="Names">The units.</param>
internal sealed record StopUnits(UnitScope Scope, IReadOnlyList<string> Names) : Effect
{
    /// <summary>Gets what systemd stops with them.</summary>
    public IReadOnlyList<string> Along { get; init; } = [];

    internal override string Words => $"stop {Scope.Words(Names)}" + (Along.Count == 0 ? "" : $", and with that {string.Join(", ", Along)}");

    internal override void Apply(Surroundings surroundings) => UnitCall.Run(surroundings, Scope, "stop", Names);

    internal override void Undo(Surroundings surroundings)
    {
    }
}
