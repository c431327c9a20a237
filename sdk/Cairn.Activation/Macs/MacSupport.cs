using System.Diagnostics.CodeAnalysis;

namespace Cairn.Activation.Macs;

/// <summary>Says whether this activator can meet a Mac. One that is published for Linux cannot, and is smaller without what only Macs need.</summary>
internal static class MacSupport
{
    [FeatureSwitchDefinition("Cairn.Activation.Macs")]
    internal static bool IsThere => !AppContext.TryGetSwitch("Cairn.Activation.Macs", out var isThere) || isThere;
}
