using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>
/// What happens when the Mac starts. What is unset is left alone, and unsetting it does not bring the old value back.
/// </summary>
public sealed partial class Startup : OptionSet
{
    /// <summary>Whether the Mac plays its chime.</summary>
    public partial bool? Chime { get; set; }

    /// <summary>
    /// Further variables of the firmware, with <c>%xx</c> for bytes that are no text. Example:
    /// <c>FirmwareVariables["boot-args"] = "-v"</c>.
    /// </summary>
    public partial OptionMap<string> FirmwareVariables { get; set; }

    internal IEnumerable<DarwinFirmwareVariable> Variables() =>
    [
        .. FirmwareVariables.Select(static variable => new DarwinFirmwareVariable(variable.Key, variable.Value)),
        .. Chime is { } chime ? [new DarwinFirmwareVariable(ChimeVariable, chime ? "%00" : "%01")] : Array.Empty<DarwinFirmwareVariable>(),
    ];

    internal const string ChimeVariable = "StartupMute";
}
