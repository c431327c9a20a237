using Cairn.Activation.Transactions;

namespace Cairn.Activation.Generations;

/// <summary>How the last activation ended, for those who ask later.</summary>
/// <param name="Outcome">Where it ended.</param>
/// <param name="From">The generation before; null for none.</param>
/// <param name="To">The generation that was wanted.</param>
/// <param name="Ended">When.</param>
/// <param name="Messages">What was said of it, without secrets.</param>
internal sealed record LastActivation(ActivationState Outcome, int? From, int? To, DateTimeOffset Ended, IReadOnlyList<string> Messages);
