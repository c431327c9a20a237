using System.Collections.Frozen;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Units;

/// <summary>Units whose stop would take away what everything stands on.</summary>
internal static class DelicateUnits
{
    private const string Store = "/opt/cairn/store";

    /// <summary>Without the bus nothing answers any more, and everything that is connected to it ends.</summary>
    private static readonly FrozenSet<string> s_buses = Names("dbus.service", "dbus-broker.service", "dbus.socket");

    /// <summary>Sessions, seats and devices live in these; who wants them restarted says so.</summary>
    private static readonly FrozenSet<string> s_kept = Names(
        "systemd-logind.service", "systemd-udevd.service", "user@.service", "user-runtime-dir@.service", "display-manager.service",
        "getty@.service", "serial-getty@.service", "console-getty.service", "container-getty@.service", "autovt@.service");

    /// <summary>Between a stop and a start the machine would have no journal, no names, no network and no way in.</summary>
    private static readonly FrozenSet<string> s_restarted = Names(
        "systemd-journald.service", "systemd-networkd.service", "systemd-resolved.service", "systemd-timesyncd.service",
        "NetworkManager.service", "networking.service", "ssh.service", "sshd.service", "nftables.service");

    /// <summary>What is mounted there cannot be taken away while the machine runs.</summary>
    private static readonly FrozenSet<string> s_mounts = Names([.. Mounts()]);

    /// <summary>Makes of the default, which is to stop and start, what such a unit bears. What somebody chose stays, but for the bus.</summary>
    internal static UnitChange Soften(IReadOnlyList<string> names, UnitChange policy) =>
        Has(s_buses, names) && policy != UnitChange.Keep ? UnitChange.Reload
        : policy != UnitChange.StopAndStart ? policy
        : Has(s_kept, names) ? UnitChange.Keep
        : Has(s_restarted, names) ? UnitChange.Restart
        : policy;

    internal static bool IsNeeded(string mount) => s_mounts.Contains(mount);

    /// <summary>Gives the root, the programs, the settings, and every directory on the way to the store.</summary>
    private static IEnumerable<string> Mounts()
    {
        var names = Store.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(1, names.Length).Select(count => string.Join('-', names.Take(count)) + ".mount").Concat(["-.mount", "usr.mount", "etc.mount", "run.mount"]);
    }

    private static bool Has(FrozenSet<string> set, IEnumerable<string> names) => names.Any(name => set.Contains(new UnitName(name).Template));

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
