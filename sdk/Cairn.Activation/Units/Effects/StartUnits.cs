using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>Units start. On the way back they stop by the definitions that they were started with, before files change back.</summary>
/// <param name="Scope">Whose units.</param>
/// <param name="Names">The units.</param>
internal sealed record StartUnits(UnitScope Scope, IReadOnlyList<string> Names) : Effect
{
    /// <summary>Gets the running targets that are started once more.</summary>
    public IReadOnlyList<string> Quietly { get; init; } = [];

    internal override string Words => $"start {Scope.Words(Names.Count > 0 ? Names : Quietly)}";

    internal override bool IsBookkeeping => Names.Count == 0;

    internal override void Apply(Surroundings surroundings) => UnitCall.Run(surroundings, Scope, "start", [.. Names, .. Quietly]);

    internal override void Undo(Surroundings surroundings)
    {
        if (!surroundings.IsStarting)
        {
            UnitCall.Run(surroundings, Scope, "stop", Names);
        }
    }
}
