namespace Cairn.Activation.Preferences;

/// <summary>What can be said of preferences.</summary>
internal static class PreferenceDiagnostics
{
    internal static readonly ActivationDiagnostic Unreadable = new(
        "CAIRN7200", ExitCode.Refused, "The preferences '{0}' cannot be read: {1}.",
        "Nothing changed. See what `defaults export` says of the domain.");

    internal static readonly ActivationDiagnostic NotWritten = new(
        "CAIRN7201", ExitCode.RolledBack, "The preference '{0}' could not be set: {1}.",
        "Correct what it says, then activate again.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } = [Unreadable, NotWritten];
}
