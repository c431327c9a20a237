using Cairn.Activation.Generations;

namespace Cairn.Activation.Plans;

/// <summary>Plans the way from one generation to the next, of a machine or of a home. Reads, and changes nothing.</summary>
/// <param name="now">The generation that is active; null before the first.</param>
/// <param name="next">The generation that is wanted; null to uninstall.</param>
/// <param name="ledger">What Cairn owns.</param>
/// <param name="choices">What whoever activates decides.</param>
/// <returns>The plan.</returns>
internal delegate ActivationPlan Planner(Generation? now, Generation? next, Ledger ledger, PlanChoices choices);
