namespace Cairn.Activation.Accounts;

/// <summary>What can be said of users and groups. No message ever has a password or its hash.</summary>
internal static class AccountDiagnostics
{
    internal static readonly ActivationDiagnostic FieldRefused = new(
        "CAIRN7060", ExitCode.Refused, "The {1} of {2} '{0}' has a ':', a line feed or another control character, which account files cannot hold.",
        "Nothing changed. Write it without.");

    internal static readonly ActivationDiagnostic LineUnreadable = new(
        "CAIRN7061", ExitCode.Refused, "The line of '{0}' in '{1}' does not have {2} fields, or has a text where a number belongs.",
        "Nothing changed. Correct or remove the line.");

    internal static readonly ActivationDiagnostic IdTaken = new(
        "CAIRN7062", ExitCode.Refused, "'{0}' cannot have the {1} {2}: it belongs to '{3}'.",
        "Nothing changed. Choose another, or none to have one chosen.");

    internal static readonly ActivationDiagnostic IdOnceTaken = new(
        "CAIRN7063", ExitCode.Refused, "'{0}' cannot have the {1} {2}: '{3}' had it once, and files of that time would change hands.",
        "Nothing changed. Choose another, or none to have one chosen.");

    internal static readonly ActivationDiagnostic IdReserved = new(
        "CAIRN7064", ExitCode.Refused, "'{0}' cannot have the {1} {2}, which means something else to the system.",
        "Nothing changed. Choose one from 1 to 65534, or none to have one chosen.");

    internal static readonly ActivationDiagnostic RangeFull = new(
        "CAIRN7065", ExitCode.Refused, "No {1} is left for '{0}' among {2}, the range of '/etc/login.defs'.",
        "Nothing changed. Widen the range, or choose one in the configuration.");

    internal static readonly ActivationDiagnostic GroupUnknown = new(
        "CAIRN7066", ExitCode.Refused, "User '{0}' should be in the group '{1}', which neither the machine nor the configuration has.",
        "Nothing changed. Declare the group; with IsSystem if a package is going to bring it, which then takes it over.");

    internal static readonly ActivationDiagnostic OwnGroupTaken = new(
        "CAIRN7067", ExitCode.Refused, "User '{0}' would get a group of its own name, but the machine has a group '{0}' for something else.",
        "Nothing changed. Name the user's primary group, or declare the group if the user may have what belongs to it.");

    internal static readonly ActivationDiagnostic PasswordMissing = new(
        "CAIRN7068", ExitCode.Refused, "The password of user '{0}' comes from '{1}', which is not there.",
        "Nothing changed. Check the path, or that the secret is deployed to this machine before users are made.");

    internal static readonly ActivationDiagnostic PasswordRefused = new(
        "CAIRN7069", ExitCode.Refused, "What '{1}' holds for user '{0}' is not the hash of a password.",
        "Nothing changed. Write what `mkpasswd` prints, as '$y$…' or '$6$…', or '*' for no password.");

    internal static readonly ActivationDiagnostic InUse = new(
        "CAIRN7070", ExitCode.Refused, "User '{0}' would be locked, and this activation runs for it.",
        "Nothing changed. Declare the user, or activate as another one, such as root.");

    internal static readonly ActivationDiagnostic LockHeld = new(
        "CAIRN7071", ExitCode.Refused, "Another program holds '{0}' and changes accounts.",
        "Nothing changed. Wait until it has ended, then try again.");

    internal static readonly ActivationDiagnostic IdKept = new(
        "CAIRN7072", ExitCode.Ok, "'{0}' has the {1} {2}, not {3} as declared.",
        "It stays, because files belong to it; declare what it has.");

    internal static readonly ActivationDiagnostic ShellUnlisted = new(
        "CAIRN7073", ExitCode.Ok, "The shell '{1}' of user '{0}' is not in '/etc/shells'.",
        "Some programs refuse the user; install the shell, or choose one that is listed there.");

    internal static readonly ActivationDiagnostic MemberUnknown = new(
        "CAIRN7074", ExitCode.Ok, "'{1}' is a member of the group '{0}', but no user of this machine.",
        "Declare the user, or take it out of the group if no directory service knows it.");

    internal static readonly ActivationDiagnostic HomeMoves = new(
        "CAIRN7075", ExitCode.Ok, "The home of user '{0}' is '{2}' from now on; it was '{1}'.",
        "Its files stay where they are; move them, or declare the old home.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } =
    [
        FieldRefused, LineUnreadable, IdTaken, IdOnceTaken, IdReserved, RangeFull, GroupUnknown, OwnGroupTaken, PasswordMissing,
        PasswordRefused, InUse, LockHeld, IdKept, ShellUnlisted, MemberUnknown, HomeMoves,
    ];
}
