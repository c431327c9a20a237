using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Runs the activator when the machine starts, before anything that an activation which did not come to its end could mislead.</summary>
public sealed class BootUnit : IModule<Linux>
{
    private const string Root = "/opt/cairn";
    internal const string Program = $"{Root}/state/current/bin/cairn-activator";

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var unit = target.Defaults.Systemd.Services["cairn-boot"];
        unit.Unit.Description = "Return to the generation that was confirmed last";
        unit.Unit.DefaultDependencies = false;
        unit.Unit.After.Add("local-fs.target");
        unit.Unit.Before.AddRange(["sysinit.target", "shutdown.target"]);
        unit.Unit.Conflicts.Add("shutdown.target");
        unit.Unit.RequiresMountsFor.Add(Root);

        // An activation holds the lock that it waits for.
        unit.Unit.RefuseManualStart = true;
        unit.Service.Type = ServiceType.Oneshot;
        unit.Service.RemainAfterExit = true;

        // The machine starts, whatever becomes of it.
        unit.Service.TimeoutStartSec = TimeSpan.FromMinutes(10);
        unit.Service.ExecStart = [CommandLine.Of(Program, "boot")];
        unit.Install.WantedBy.Add("sysinit.target");

        // What links to the store is not there yet when it is on a file system of its own.
        unit.Placement = FilePlacement.Copy;
        unit.OnChange = UnitChange.Keep;
        unit.StopOnRemoval = false;
    }
}
