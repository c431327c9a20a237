namespace Cairn.Activation.Apt;

/// <summary>What can be said of packages of the distribution.</summary>
internal static class AptDiagnostics
{
    internal static readonly ActivationDiagnostic Missing = new(
        "CAIRN7080", ExitCode.Refused, "'{0}' is not on this machine, and packages are declared.",
        "Nothing changed. Set Apt.Enable to false where packages are installed in another way.");

    internal static readonly ActivationDiagnostic Unknown = new(
        "CAIRN7081", ExitCode.Refused, "The package '{0}' is in none of the machine's archives: {1}.",
        "Nothing changed. Correct the name or the version, or declare the source that has it.");

    internal static readonly ActivationDiagnostic Unresolved = new(
        "CAIRN7082", ExitCode.Refused, "The packages '{0}' cannot be brought together: {1}.",
        "Nothing changed. Try `apt-get install --simulate` with them; a pin, a hold or another package stands against it.");

    internal static readonly ActivationDiagnostic StateUnreadable = new(
        "CAIRN7083", ExitCode.Refused, "'{0}' did not say what is installed: {1}.",
        "Nothing changed. Run it by hand and repair the package database.");

    internal static readonly ActivationDiagnostic ListsUnreadable = new(
        "CAIRN7084", ExitCode.Refused, "The archives of '{0}' could not be read: {1}.",
        "Nothing changed. Check the network and the sources, then activate again.");

    internal static readonly ActivationDiagnostic RunFailed = new(
        "CAIRN7085", ExitCode.RolledBack, "'{0}' ended with {1}: {2}.",
        "Correct what it says, then activate again.");

    internal static readonly ActivationDiagnostic NotReached = new(
        "CAIRN7086", ExitCode.RolledBack, "The package '{0}' is at '{1}', not at '{2}', although APT reported success.",
        "Look into '/var/log/apt/history.log'.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } =
        [Missing, Unknown, Unresolved, StateUnreadable, ListsUnreadable, RunFailed, NotReached];
}
