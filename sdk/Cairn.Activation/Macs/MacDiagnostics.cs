namespace Cairn.Activation.Macs;

/// <summary>What can be said of a Mac.</summary>
internal static class MacDiagnostics
{
    internal static readonly ActivationDiagnostic NoDirectory = new(
        "CAIRN7190", ExitCode.Refused, "'{0}' of the directory of this Mac cannot be read: {1}.",
        "Nothing changed. See that `dscl . -list /Users` answers.");

    internal static readonly ActivationDiagnostic NoAccount = new(
        "CAIRN7191", ExitCode.Refused, "'{0}' has no account on this Mac.",
        "Create it in System Settings > Users & Groups, or remove the user from the configuration.");

    internal static readonly ActivationDiagnostic OtherHome = new(
        "CAIRN7192", ExitCode.Refused, "The home of '{0}' is '{1}' on this Mac and '{2}' in the configuration.",
        "Set Home of the user to the former; Cairn moves no homes.");

    internal static readonly ActivationDiagnostic OtherUid = new(
        "CAIRN7193", ExitCode.Refused, "'{0}' is number {1} on this Mac and {2} in the configuration.",
        "Set Uid of the user to the former, or remove it.");

    internal static readonly ActivationDiagnostic NotYet = new(
        "CAIRN7194", ExitCode.Refused, "This activator does not bring {0} to a Mac yet.",
        "Remove it from the machine, or wait for a version that does.");

    internal static readonly ActivationDiagnostic NotNamed = new(
        "CAIRN7195", ExitCode.RolledBack, "{0} of this Mac could not be set to '{1}': {2}.",
        "Correct what it says, then activate again.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } = [NoDirectory, NoAccount, OtherHome, OtherUid, NotYet, NotNamed];
}
