namespace Cairn.Store.Wire;

/// <summary>How the last activation of a machine ended.</summary>
/// <param name="Outcome">Where it ended, in the words of the activator.</param>
/// <param name="From">The generation before; null for none.</param>
/// <param name="To">The generation that was wanted; null when Cairn was uninstalled.</param>
/// <param name="Ended">When.</param>
/// <param name="Messages">What was said of it.</param>
public sealed record LastRun(string Outcome, int? From, int? To, DateTimeOffset Ended, IReadOnlyList<string> Messages);
