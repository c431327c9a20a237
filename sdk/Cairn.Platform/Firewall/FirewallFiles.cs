using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Makes the firewall a service that is up before the network and reloads when its rules change.</summary>
public sealed class FirewallFiles : IModule<Linux>
{
    private const string RulesPath = "cairn/firewall.nft";
    private const string Program = "/usr/sbin/nft";

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (!target.Firewall.Enable)
        {
            return;
        }

        var rules = FirewallText.Of(target.Firewall);
        target.Apt.Packages.Add("nftables");
        target.Defaults.Etc[RulesPath].Text = rules.TrimEnd('\n');

        var unit = target.Defaults.Systemd.Services["cairn-firewall"];
        unit.Unit.Description = "Firewall";
        unit.Unit.DefaultDependencies = false;
        unit.Unit.After.AddRange(["local-fs.target", "systemd-modules-load.service"]);
        unit.Unit.Before.AddRange(["network-pre.target", "shutdown.target"]);
        unit.Unit.Wants.Add("network-pre.target");
        unit.Unit.Conflicts.Add("shutdown.target");
        unit.Service.Type = ServiceType.Oneshot;
        unit.Service.RemainAfterExit = true;
        unit.Service.ExecStart = [CommandLine.Of(Program, "-f", $"/etc/{RulesPath}")];
        unit.Service.ExecReload = [CommandLine.Of(Program, "-f", $"/etc/{RulesPath}")];
        unit.Service.ExecStop = [.. FirewallText.Tables(target.Firewall).Select(static table => CommandLine.Of(Program, "delete", "table", table.Family, table.Name))];
        unit.Install.WantedBy.Add("multi-user.target");

        // New rules replace the old ones in one step. Only a table that goes needs the stop of the old definition.
        unit.OnChange = UnitChange.Restart;
        target.Systemd.Services["cairn-firewall"].ReloadTriggers.Add(rules);
    }
}
