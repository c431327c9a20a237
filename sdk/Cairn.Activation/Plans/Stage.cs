using Cairn.Activation.Transactions;

namespace Cairn.Activation.Plans;

/// <summary>Effects after which a state is reached.</summary>
/// <param name="Reaches">The state.</param>
/// <param name="Effects">What happens before, in order.</param>
internal sealed record Stage(ActivationState Reaches, IReadOnlyList<Effect> Effects);
