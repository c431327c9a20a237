using Cairn.Activation.Files;
using Cairn.Activation.Generations;

namespace Cairn.Activation.Plans;

/// <summary>What becomes of the distribution's packages.</summary>
/// <param name="Stages">What happens before the rest is planned; none when no package changes.</param>
/// <param name="Ledger">What Cairn owns once that has happened.</param>
/// <param name="Collisions">Files of APT in whose place something else lies.</param>
/// <param name="Refusals">What cannot be installed.</param>
/// <param name="Notices">What people should know.</param>
internal sealed record SystemPackagePlan(
    IReadOnlyList<Stage> Stages, Ledger Ledger, IReadOnlyList<PathCollision> Collisions, IReadOnlyList<string> Refusals, IReadOnlyList<string> Notices)
{
    /// <summary>Gets the files that change with the packages.</summary>
    internal IEnumerable<PathChange> Files => Stages.SelectMany(static stage => stage.Effects).OfType<PathChange>();
}
