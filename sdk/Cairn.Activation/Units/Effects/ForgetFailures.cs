using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>Failed units get a fresh start: systemd counts failures and gives up after some.</summary>
/// <param name="Scope">Whose units.</param>
/// <param name="Names">The units.</param>
internal sealed record ForgetFailures(UnitScope Scope, IReadOnlyList<string> Names) : Effect
{
    internal override string Words => $"forget that {Scope.Words(Names)} failed";

    internal override void Apply(Surroundings surroundings) => UnitCall.Run(surroundings, Scope, "reset-failed", Names);

    internal override void Undo(Surroundings surroundings)
    {
    }
}
