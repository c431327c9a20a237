namespace Cairn.Activation.Secrets;

/// <summary>What can be said of secrets on machines. None of it has a secret in it.</summary>
internal static class SecretDiagnostics
{
    internal static readonly ActivationDiagnostic Unreadable = new(
        "CAIRN7100", ExitCode.Refused, "The secret '{0}' cannot be decrypted on this machine: {1}",
        "Nothing changed. See that the machine's key is in its place, and that `cairn vars check` finds nothing wrong.");

    internal static readonly ActivationDiagnostic UnknownOwner = new(
        "CAIRN7101", ExitCode.Refused, "The secret '{0}' belongs to the {1} '{2}', who does not exist and is not declared.",
        "Declare it in the configuration, or correct the owner.");

    internal static readonly ActivationDiagnostic NoKey = new(
        "CAIRN7102", ExitCode.Refused, "What was brought as this machine's key cannot be read: {0}",
        "Nothing changed. Restore the file of the key in the fleet's repository.");

    internal static readonly ActivationDiagnostic KeyThere = new(
        "CAIRN7103", ExitCode.Refused, "This machine has a key already, '{0}', which is not replaced.",
        "Remove the file on the machine if its secrets are for another key now, then deploy again.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } = [Unreadable, UnknownOwner, NoKey, KeyThere];
}
