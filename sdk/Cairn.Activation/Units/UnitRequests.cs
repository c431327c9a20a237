namespace Cairn.Activation.Units;

/// <summary>What others ask for, because a secret of the unit changed or because a step says so.</summary>
/// <param name="Restart">The units to restart.</param>
/// <param name="Reload">The units to reload.</param>
internal sealed record UnitRequests(IReadOnlyList<string> Restart, IReadOnlyList<string> Reload)
{
    internal static readonly UnitRequests None = new([], []);
}
