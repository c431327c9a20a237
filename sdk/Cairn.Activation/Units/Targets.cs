namespace Cairn.Activation.Units;

/// <summary>Targets that are not like others, and what targets want.</summary>
internal static class Targets
{
    private static readonly string[] s_wants = ["Wants", "Requires", "BindsTo", "Upholds"];

    /// <summary>Says whether a target is part of every boot: what is new about it is known after the manager was reloaded.</summary>
    internal static bool IsOfBoot(string name) => name is "sysinit.target" or "basic.target" or "multi-user.target" or "graphical.target" or "default.target";

    /// <summary>Says whether starting a target would put the machine to sleep; it may still be active after waking up.</summary>
    internal static bool IsSleep(string name) => name is "sleep.target" or "suspend.target" or "hibernate.target" or "hybrid-sleep.target" or "suspend-then-hibernate.target";

    internal static IEnumerable<string> Wants(UnitDefinition definition) => s_wants.SelectMany(key => definition.Words("Unit", key)).Distinct(StringComparer.Ordinal);
}
