using Cairn.Activation.Accounts;
using Cairn.Activation.Apt;
using Cairn.Activation.Files;
using Cairn.Activation.Health;
using Cairn.Activation.Homes;
using Cairn.Activation.Launchd;
using Cairn.Activation.Macs;
using Cairn.Activation.Preferences;
using Cairn.Activation.Pulling;
using Cairn.Activation.Secrets;
using Cairn.Activation.Units;

namespace Cairn.Activation;

/// <summary>Lists every diagnostic of the activator.</summary>
internal static class ActivationDiagnostics
{
    /// <summary>All diagnostics, part by part.</summary>
    internal static IReadOnlyList<ActivationDiagnostic> All { get; } =
    [
        .. CoreDiagnostics.All,
        .. FileDiagnostics.All,
        .. UnitDiagnostics.All,
        .. AccountDiagnostics.All,
        .. AptDiagnostics.All,
        .. SecretDiagnostics.All,
        .. HomeDiagnostics.All,
        .. HealthDiagnostics.All,
        .. PullDiagnostics.All,
        .. LaunchdDiagnostics.All,
        .. MacDiagnostics.All,
        .. PreferenceDiagnostics.All,
    ];
}
