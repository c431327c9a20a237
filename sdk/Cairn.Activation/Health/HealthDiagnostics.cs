namespace Cairn.Activation.Health;

/// <summary>What can be said of a machine that is not well.</summary>
internal static class HealthDiagnostics
{
    internal static readonly ActivationDiagnostic Unwell = new(
        "CAIRN7140", ExitCode.RolledBack, "With generation {0} the machine is not well: {1}.",
        "Everything was taken back. Correct what it says, then activate again; --skip-health-checks lets it stay as it is.");

    internal static readonly ActivationDiagnostic Revoked = new(
        "CAIRN7141", ExitCode.RolledBack, "Generation {0} was revoked by whoever deployed it: {1}.",
        "Everything was taken back. Correct what it says, then deploy again.");

    internal static IReadOnlyList<ActivationDiagnostic> All { get; } = [Unwell, Revoked];
}
