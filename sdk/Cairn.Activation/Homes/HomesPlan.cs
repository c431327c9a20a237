using Cairn.Activation.Files;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Homes;

/// <summary>What becomes of the homes of a machine.</summary>
/// <param name="Changes">One for each home that changes, or cannot.</param>
/// <param name="Collisions">Where something lies that Cairn does not own.</param>
/// <param name="Refusals">What else speaks against it.</param>
/// <param name="Notices">What people should know.</param>
internal sealed record HomesPlan(IReadOnlyList<Effect> Changes, IReadOnlyList<PathCollision> Collisions, IReadOnlyList<string> Refusals, IReadOnlyList<string> Notices);
