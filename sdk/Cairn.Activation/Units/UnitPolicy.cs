using Cairn.Store.Manifests;

namespace Cairn.Activation.Units;

/// <summary>How a unit wants to be treated: what the manifest says, and what its text says in the words of NixOS.</summary>
internal sealed record UnitPolicy
{
    private const string ReloadIfChanged = "X-ReloadIfChanged";
    private const string RestartIfChanged = "X-RestartIfChanged";
    private const string StopIfChanged = "X-StopIfChanged";
    private const string NotSocketActivated = "X-NotSocketActivated";
    private const string StopOnRemoval = "X-StopOnRemoval";
    private const string OnlyManualStart = "X-OnlyManualStart";
    private const string StopOnReconfiguration = "X-StopOnReconfiguration";

    /// <summary>Gets what happens when the definition changes.</summary>
    internal required UnitChange OnChange { get; init; }

    internal required bool StopsOnRemoval { get; init; }

    internal required bool IsNotSocketActivated { get; init; }

    /// <summary>Gets a value indicating whether only people start and stop it.</summary>
    internal required bool IsOnlyManual { get; init; }

    /// <summary>Gets a value indicating whether it is stopped before other units change, so that their order around it holds.</summary>
    internal required bool StopsOnReconfiguration { get; init; }

    internal required bool RefusesStart { get; init; }

    internal required bool RefusesStop { get; init; }

    /// <summary>Gets a value indicating whether its own text gives it a way to be reloaded.</summary>
    internal required bool CanReload { get; init; }

    /// <summary>Says whether a key speaks to an activator rather than to systemd, so that a change of it says nothing of what runs.</summary>
    internal static bool IsPolicy(string key) =>
        key is ReloadIfChanged or RestartIfChanged or StopIfChanged or NotSocketActivated or StopOnRemoval or OnlyManualStart or StopOnReconfiguration;

    internal static UnitPolicy Of(IReadOnlyList<string> names, UnitEntry? entry, UnitDefinition text) => new()
    {
        OnChange = DelicateUnits.Soften(names, FromText(text) ?? entry?.OnChange ?? UnitChange.Restart),
        StopsOnRemoval = Flag(text, StopOnRemoval) ?? entry?.StopOnRemoval ?? true,
        IsNotSocketActivated = Flag(text, NotSocketActivated) ?? entry?.NotSocketActivated ?? false,
        IsOnlyManual = Flag(text, OnlyManualStart) ?? false,
        StopsOnReconfiguration = Flag(text, StopOnReconfiguration) ?? false,
        RefusesStart = text.IsSet("Unit", "RefuseManualStart") ?? false,
        RefusesStop = text.IsSet("Unit", "RefuseManualStop") ?? false,
        CanReload = text.Words("Service", "ExecReload").Any() || text.Words("Service", "Type").LastOrDefault() == "notify-reload",
    };

    private static UnitChange? FromText(UnitDefinition text) =>
        Flag(text, ReloadIfChanged) == true ? UnitChange.Reload
        : Flag(text, RestartIfChanged) == false ? UnitChange.Keep
        : Flag(text, StopIfChanged) is { } stop ? (stop ? UnitChange.StopAndStart : UnitChange.Restart)
        : null;

    private static bool? Flag(UnitDefinition text, string key) => text.IsSet("Service", key) ?? text.IsSet("Unit", key);
}
