using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>A service manager reads its definitions, after files changed. On the way back that happens once files are as they were.</summary>
/// <param name="Scope">Whose service manager.</param>
/// <param name="Reexecute">Whether it starts itself anew, because its own settings changed.</param>
internal sealed record ReloadDefinitions(UnitScope Scope, bool Reexecute) : Effect
{
    internal override string Words => (Reexecute ? "restart systemd" : "read the definitions of units again") + (Scope.User is null ? "" : $" of {Scope.User}");

    internal override void Apply(Surroundings surroundings) => UnitCall.ReloadDefinitions(surroundings, Scope, Reexecute);

    internal override void Undo(Surroundings surroundings)
    {
    }
}
