namespace Cairn.Activation.Launchd;

/// <summary>What can be said of launchd jobs.</summary>
internal static class LaunchdDiagnostics
{
    internal static readonly ActivationDiagnostic Stays = new(
        "CAIRN7180", ExitCode.RolledBack, "'{0}' does not leave '{1}': {2}.",
        "End its program, then activate again.");

    internal static readonly ActivationDiagnostic NotBack = new(
        "CAIRN7181", ExitCode.Inconsistent, "'{0}' could not be loaded into '{1}' again: {2}.",
        "Correct the cause, then run `launchctl bootstrap` with that domain and its property list.");

    internal static readonly ActivationDiagnostic NotLoaded = new(
        "CAIRN7182", ExitCode.UnitsFailed, "'{0}' was not loaded: {1}. {2}.",
        "The rest was applied. Correct the job and activate again, or roll back.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } = [Stays, NotBack, NotLoaded];
}
