namespace Cairn.Activation.Files;

/// <summary>What can be said of files.</summary>
internal static class FileDiagnostics
{
    internal static readonly ActivationDiagnostic ChangedMeanwhile = new(
        "CAIRN7020", ExitCode.RolledBack, "'{0}' is {1} now; it was {2} when the activation was planned.",
        "Find out what writes there, then activate again.");

    internal static readonly ActivationDiagnostic Occupied = new(
        "CAIRN7021", ExitCode.Collisions, "Something that Cairn did not put there is in the way: {0}.",
        "Nothing changed. Move it away, or set WhenOccupied of the file to Backup (it comes back when the file is no longer declared) or Replace.");

    internal static readonly ActivationDiagnostic UnknownOwner = new(
        "CAIRN7022", ExitCode.Refused, "'{0}' belongs to the {1} '{2}', who does not exist and is not declared.",
        "Declare it in the configuration, or correct the owner.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } = [ChangedMeanwhile, Occupied, UnknownOwner];
}
