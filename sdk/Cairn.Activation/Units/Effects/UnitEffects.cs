using Cairn.Activation.Transactions;

namespace Cairn.Activation.Units.Effects;

/// <summary>Puts a plan for units into effects, around those of files.</summary>
internal static class UnitEffects
{
    /// <summary>Gives what happens before files change.</summary>
    internal static IEnumerable<Effect> BeforeFiles(UnitPlan plan, UnitScope scope)
    {
        if (plan.Before.Count > 0 || plan.ReloadsManager || plan.ReexecutesManager)
        {
            yield return new UnitBaseline(scope, plan.Before, plan.Reload, plan.ReexecutesManager);
        }

        if (plan.Stop.Count > 0)
        {
            yield return new StopUnits(scope, plan.Stop) { Along = plan.StopAlong };
        }
    }

    /// <summary>Gives what happens once files, users and packages are in place, up to the manager's knowing of it.</summary>
    internal static IEnumerable<Effect> AfterFiles(UnitPlan plan, UnitScope scope)
    {
        foreach (var enablement in plan.Enablements)
        {
            yield return new EnableUnit(scope, enablement);
        }

        if (plan.ReloadsManager || plan.ReexecutesManager)
        {
            yield return new ReloadDefinitions(scope, plan.ReexecutesManager);
        }
    }

    /// <summary>Gives what makes units run by their new definitions.</summary>
    internal static IEnumerable<Effect> Run(UnitPlan plan, UnitScope scope)
    {
        if (plan.Forget.Count > 0)
        {
            yield return new ForgetFailures(scope, plan.Forget);
        }

        if (plan.Reload.Count > 0)
        {
            yield return new ReloadUnits(scope, plan.Reload);
        }

        if (plan.Restart.Count > 0)
        {
            yield return new RestartUnits(scope, plan.Restart);
        }

        if (plan.Start.Count + plan.StartQuietly.Count > 0)
        {
            yield return new StartUnits(scope, plan.Start) { Quietly = plan.StartQuietly };
        }
    }

    /// <summary>Says what changed and is left as it is, for people.</summary>
    internal static IEnumerable<string> Notices(UnitPlan plan) => plan.Keep.Select(static kept => $"{kept.Name} is left as it is: {Words(kept.Reason)}");

    /// <summary>Says what systemd would not load. Only new texts count: an old one may be why the new one comes.</summary>
    internal static IEnumerable<string> Refusals(UnitSet units) =>
        from source in units.Sources
        from text in source.Texts
        from fault in text.Faults
        select UnitDiagnostics.Malformed.Describe([source.Entry.Name, fault.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Reason]);

    private static string Words(KeepReason reason) => reason switch
    {
        KeepReason.OptedOut => "its configuration says that changes wait for its next start",
        KeepReason.RefusesStop => "it refuses to be stopped by hand (RefuseManualStop)",
        KeepReason.RefusesStart => "it refuses to be started by hand (RefuseManualStart)",
        KeepReason.CannotReload => "it is only to be reloaded and has no ExecReload",
        KeepReason.OutlivesRemoval => "it is to outlive its declaration",
        KeepReason.Needed => "the machine cannot do without it",
        KeepReason.Shadowed => "a definition in another folder outranks Cairn's; remove that to have this one",
        KeepReason.MaskedByOthers => "somebody masked it; `systemctl unmask` ends that",
        KeepReason.Unmasked => "it is no longer masked, and starts at the next boot if it is enabled",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, message: null),
    };
}
