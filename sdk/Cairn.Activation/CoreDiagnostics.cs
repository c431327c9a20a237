namespace Cairn.Activation;

/// <summary>What can be said of activations as such.</summary>
internal static class CoreDiagnostics
{
    internal static readonly ActivationDiagnostic JournalMalformed = new(
        "CAIRN7000", ExitCode.Inconsistent, "The journal '{0}' cannot be read: {1}.",
        "An interrupted activation cannot be taken back by itself: compare its lines with the machine, then move the file away and activate again.");

    internal static readonly ActivationDiagnostic StateNewer = new(
        "CAIRN7001", ExitCode.Configuration, "'{0}' has version {1}; this activator reads up to {2}.",
        "Nothing changed. Activate a closure that was built by a Cairn at least as new as the one that wrote the file.");

    internal static readonly ActivationDiagnostic StateMalformed = new(
        "CAIRN7002", ExitCode.Configuration, "'{0}' cannot be read: {1}.",
        "Nothing changed. Restore it from a backup of the machine; of ledger.json there is the one before the last activation beside it, in ledger.previous.json.");

    internal static readonly ActivationDiagnostic LockHeld = new(
        "CAIRN7003", ExitCode.LockHeld, "Another activation holds '{0}': {1}.",
        "Wait until it has ended, then try again.");

    internal static readonly ActivationDiagnostic NotRoot = new(
        "CAIRN7004", ExitCode.Refused, "A machine is activated by root, and this is the user {0}.",
        "Nothing changed. Run it with sudo.");

    internal static readonly ActivationDiagnostic WrongMachine = new(
        "CAIRN7005", ExitCode.Refused, "The closure of '{0}' is for {1}, and this machine is {2}.",
        "Nothing changed. Build the closure for the right system, or deploy to the right machine.");

    internal static readonly ActivationDiagnostic Incomplete = new(
        "CAIRN7006", ExitCode.Configuration, "The closure of '{0}' is not whole: {1}.",
        "Nothing changed. Transfer it again.");

    internal static readonly ActivationDiagnostic StepFailed = new(
        "CAIRN7007", ExitCode.RolledBack, "The step '{0}' ended with {1}: {2}.",
        "Correct what it says, then activate again.");

    internal static readonly ActivationDiagnostic CheckFailed = new(
        "CAIRN7008", ExitCode.Refused, "Checks refuse the activation: {0}.",
        "Nothing changed. Correct what it says, then activate again.");

    internal static readonly ActivationDiagnostic NoGeneration = new(
        "CAIRN7009", ExitCode.Usage, "There is no generation {0}; there are {1}.",
        "Choose one of these; `generations` lists them with their closures.");

    internal static readonly ActivationDiagnostic UndoFailed = new(
        "CAIRN7010", ExitCode.Inconsistent, "Taking back '{0}' failed: {1}",
        "The journal stays; correct the cause and activate again, which goes on with taking back.");

    internal static readonly ActivationDiagnostic EffectFailed = new(
        "CAIRN7011", ExitCode.RolledBack, "'{0}' failed: {1}",
        "Everything before it was taken back.");

    internal static readonly ActivationDiagnostic Refused = new(
        "CAIRN7012", ExitCode.Refused, "The activation is refused:\n{0}\n",
        "Nothing changed.");

    internal static readonly ActivationDiagnostic OptionsConflict = new(
        "CAIRN7013", ExitCode.Usage, "'{0}' {1}.",
        "Nothing was done. Leave one of them out.");

    internal static readonly ActivationDiagnostic NotConfirmed = new(
        "CAIRN7014", ExitCode.NotConfirmed, "Generation {0} was not confirmed within {1} seconds.",
        "Everything was taken back. See that the machine can be reached with its new configuration, then deploy again.");

    internal static readonly ActivationDiagnostic Cancelled = new(
        "CAIRN7015", ExitCode.Cancelled, "The activation of generation {0} was cancelled.",
        "What it had done was taken back; the machine is on the generation before.");

    internal static readonly ActivationDiagnostic Defect = new(
        "CAIRN7016", ExitCode.Internal, "This is a defect of Cairn: {0}",
        "What an activation had begun is taken back by `boot`, or when anything is activated again. Report it with the lines below.");

    internal static readonly ActivationDiagnostic NotDetached = new(
        "CAIRN7017", ExitCode.Internal, "'{0}' could not be started as a unit of its own: {1}.",
        "Nothing changed. Mend what the journal names (an activator that asks for a newer GLIBC has to be built on an older system, or without NativeActivator), and see that systemd runs on the machine.");

    internal static readonly ActivationDiagnostic ActivationUnknown = new(
        "CAIRN7018", ExitCode.Usage, "No activation '{0}' was started since the machine was.",
        "Ask for its status: an activation that a reboot ended is taken back.");

    internal static readonly ActivationDiagnostic Unsigned = new(
        "CAIRN7019", ExitCode.Refused, "The closure of '{0}' is not signed, and this machine takes only what is signed by {1}.",
        "Nothing changed. Deploy with the signing key of the fleet.");

    internal static readonly ActivationDiagnostic StateNotWritten = new(
        "CAIRN7023", ExitCode.RolledBack, "It cannot be written down {0}: {1}.",
        "Everything was taken back. Make room on the disk that has /opt/cairn/state, then activate again.");

    internal static readonly ActivationDiagnostic CannotWrite = new(
        "CAIRN7024", ExitCode.Refused, "The machine cannot be worked on: {0}",
        "What had begun is taken back by `boot`, or when anything is activated again. See that the disk has room and is not mounted read-only, then try again.");

    internal static readonly ActivationDiagnostic Lost = new(
        "CAIRN7025", ExitCode.Ok, "The closure of generation {0}, which is active, is no longer in the store ('{1}').",
        "Units that it has and the new one has not are left running; files are as the ledger says.");

    internal static readonly ActivationDiagnostic OtherMachine = new(
        "CAIRN7026", ExitCode.Refused, "The closure is for the machine '{0}', and this one is '{1}'.",
        "Nothing changed. Deploy to the right machine; if this one is to become that one, run `cairn-activator activate --take-over` on it.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } =
    [
        JournalMalformed, StateNewer, StateMalformed, LockHeld, NotRoot, WrongMachine, Incomplete, StepFailed, CheckFailed, NoGeneration,
        UndoFailed, EffectFailed, Refused, OptionsConflict, NotConfirmed, Cancelled, Defect, NotDetached, ActivationUnknown, Unsigned, StateNotWritten, CannotWrite, Lost, OtherMachine,
    ];
}
