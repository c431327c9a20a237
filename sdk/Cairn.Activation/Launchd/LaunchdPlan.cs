using Cairn.Activation.Transactions;

namespace Cairn.Activation.Launchd;

/// <summary>What becomes of launchd jobs, around the change of their property lists.</summary>
/// <param name="Before">What happens before files change.</param>
/// <param name="After">What happens when they have.</param>
/// <param name="Notices">What people should know.</param>
internal sealed record LaunchdPlan(IReadOnlyList<Effect> Before, IReadOnlyList<Effect> After, IReadOnlyList<string> Notices);
