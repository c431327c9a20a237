using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>A unit of the distribution is enabled or disabled.</summary>
/// <param name="Scope">Whose unit.</param>
/// <param name="Change">The unit, and what it was.</param>
internal sealed record EnableUnit(UnitScope Scope, UnitEnablement Change) : Effect
{
    internal override string Words => $"{Verb(Change.Enable)} {Scope.Words([Change.Name])}";

    internal override void Apply(Surroundings surroundings)
    {
        var result = surroundings.Commands.Run(Call(Change.Enable));
        if (!result.Succeeded)
        {
            throw UnitDiagnostics.CannotEnable.Error(Change.Name, Verb(Change.Enable) + "d", result.Excerpt.TrimEnd('.'));
        }
    }

    /// <summary>What was not known is not brought back: what brought the unit goes away with it.</summary>
    internal override void Undo(Surroundings surroundings)
    {
        if (Change.WasEnabled is { } was)
        {
            surroundings.Commands.Run(Call(was));
        }
    }

    private static string Verb(bool enable) => enable ? "enable" : "disable";

    private Machines.Command Call(bool enable) => Scope.Systemctl(Verb(enable), ["--no-reload"], [Change.Name]);
}
