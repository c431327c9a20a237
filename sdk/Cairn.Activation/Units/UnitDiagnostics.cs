namespace Cairn.Activation.Units;

/// <summary>What can be said of units.</summary>
internal static class UnitDiagnostics
{
    internal static readonly ActivationDiagnostic CannotObserve = new(
        "CAIRN7040", ExitCode.Refused, "'{0}' cannot be asked about its units: {1}.",
        "Nothing changed. Check that systemd runs on the machine and that `systemctl` answers there.");

    internal static readonly ActivationDiagnostic CannotReload = new(
        "CAIRN7041", ExitCode.RolledBack, "'{0}' did not read its definitions again: {1}.",
        "Look at `journalctl -b -u init.scope`, then activate again.");

    internal static readonly ActivationDiagnostic CannotEnable = new(
        "CAIRN7042", ExitCode.RolledBack, "'{0}' could not be {1}: {2}.",
        "Check its name and that what brings it is installed; Enabled is for units of the distribution.");

    internal static readonly ActivationDiagnostic NotBack = new(
        "CAIRN7043", ExitCode.Inconsistent, "'{0}' could not be brought back to how it ran: {1}.",
        "Look at `systemctl status` of it, correct the cause, and start it.");

    internal static readonly ActivationDiagnostic Malformed = new(
        "CAIRN7044", ExitCode.Refused, "'{0}' would not be loaded by systemd because of line {1}: {2}.",
        "Nothing changed. Correct the text in the configuration.");

    internal static readonly ActivationDiagnostic Failed = new(
        "CAIRN7045", ExitCode.UnitsFailed, "'{0}' does not run after the switch: {1}.",
        "The rest was applied. Correct the unit and activate again, or roll back.");

    internal static readonly ActivationDiagnostic AlreadyFailing = new(
        "CAIRN7046", ExitCode.Ok, "'{0}' fails as it did before the switch.",
        "Look at `systemctl status` of it.");

    internal static readonly ActivationDiagnostic StillStarting = new(
        "CAIRN7047", ExitCode.Ok, "'{0}' has not come up after {1} seconds and still tries.",
        "Look at `systemctl status` of it later.");

    internal static readonly ActivationDiagnostic NoRequests = new(
        "CAIRN7048", ExitCode.Refused, "The step '{0}' does not say what it wants of units: {1}.",
        "Correct the script in its Requests.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } =
        [CannotObserve, CannotReload, CannotEnable, NotBack, Malformed, Failed, AlreadyFailing, StillStarting, NoRequests];
}
