namespace Cairn.Activation.Pulling;

/// <summary>How a run ended, for those who ask later.</summary>
/// <param name="Ended">When; for a run that is not over, when it began to activate.</param>
/// <param name="Feed">What was asked.</param>
/// <param name="Version">The version that was meant; null where it did not come to that.</param>
/// <param name="ExitCode">How it ended; null while it runs, or when it was killed.</param>
/// <param name="Text">One line for people, without secrets.</param>
internal sealed record PullReport(DateTimeOffset Ended, string Feed, string? Version, int? ExitCode, string Text);
