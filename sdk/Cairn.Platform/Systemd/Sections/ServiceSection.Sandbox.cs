namespace Cairn.Platform;

/// <content>What the process may not do.</content>
public sealed partial class ServiceSection
{
    /// <summary>Whether the service can never gain privileges, by setuid programs for example. Default: no.</summary>
    public partial bool? NoNewPrivileges { get; set; }

    /// <summary>Whether it has a <c>/tmp</c> of its own. Default: no.</summary>
    public partial bool? PrivateTmp { get; set; }

    /// <summary>Whether it sees only harmless devices. Default: no.</summary>
    public partial bool? PrivateDevices { get; set; }

    /// <summary>Whether it has no network but loopback. Default: no.</summary>
    public partial bool? PrivateNetwork { get; set; }

    /// <summary>Whether it sees only root, itself and nobody. Default: no.</summary>
    public partial bool? PrivateUsers { get; set; }

    /// <summary>Whether its mounts are invisible to others. Default: no.</summary>
    public partial bool? PrivateMounts { get; set; }

    /// <summary>How much of the system is read-only. Default: nothing.</summary>
    public partial ProtectSystem? ProtectSystem { get; set; }

    /// <summary>What it sees of homes. Default: everything.</summary>
    public partial ProtectHome? ProtectHome { get; set; }

    /// <summary>Whether <c>/proc/sys</c> and <c>/sys</c> are read-only. Default: no.</summary>
    public partial bool? ProtectKernelTunables { get; set; }

    /// <summary>Whether it cannot load kernel modules. Default: no.</summary>
    public partial bool? ProtectKernelModules { get; set; }

    /// <summary>Whether it cannot read the kernel's log. Default: no.</summary>
    public partial bool? ProtectKernelLogs { get; set; }

    /// <summary>Whether control groups are read-only. Default: no.</summary>
    public partial bool? ProtectControlGroups { get; set; }

    /// <summary>Whether it cannot set the clock. Default: no.</summary>
    public partial bool? ProtectClock { get; set; }

    /// <summary>Whether it cannot change the host name. Default: no.</summary>
    public partial bool? ProtectHostname { get; set; }

    /// <summary>Which processes it sees in <c>/proc</c>. Default: all.</summary>
    public partial ProtectProc? ProtectProc { get; set; }

    /// <summary>What it sees in <c>/proc</c>: <c>all</c> or <c>pid</c>. Default: all.</summary>
    [AllowedValues(null, "all", "pid")]
    public partial string? ProcSubset { get; set; }

    /// <summary>Paths that stay writable under <see cref="ProtectSystem"/>.</summary>
    public partial OptionList<string> ReadWritePaths { get; set; }

    /// <summary>Paths that are read-only.</summary>
    public partial OptionList<string> ReadOnlyPaths { get; set; }

    /// <summary>Paths that are invisible.</summary>
    public partial OptionList<string> InaccessiblePaths { get; set; }

    /// <summary>Paths that appear elsewhere, as <c>source:destination</c>.</summary>
    public partial OptionList<string> BindPaths { get; set; }

    /// <summary>Paths that appear elsewhere, read-only.</summary>
    public partial OptionList<string> BindReadOnlyPaths { get; set; }

    /// <summary>The kinds of sockets it may open, as <c>AF_INET</c>; defined but empty, none.</summary>
    public partial OptionList<string> RestrictAddressFamilies { get; set; }

    /// <summary>Whether it cannot make namespaces. Default: no.</summary>
    public partial bool? RestrictNamespaces { get; set; }

    /// <summary>Whether it cannot ask for real-time scheduling. Default: no.</summary>
    public partial bool? RestrictRealtime { get; set; }

    /// <summary>Whether it cannot make setuid and setgid files. Default: no.</summary>
    public partial bool? RestrictSUIDSGID { get; set; }

    /// <summary>Whether it cannot change its execution domain. Default: no.</summary>
    public partial bool? LockPersonality { get; set; }

    /// <summary>Whether memory cannot be writable and executable. Default: no. Programs that compile at run time, .NET's among them, fail with it.</summary>
    public partial bool? MemoryDenyWriteExecute { get; set; }

    /// <summary>Whether what it leaves in shared memory is removed. Default: no.</summary>
    public partial bool? RemoveIPC { get; set; }

    /// <summary>System calls and groups of them that it may use, as <c>@system-service</c>; <c>~</c> in front forbids.</summary>
    public partial OptionList<string> SystemCallFilter { get; set; }

    /// <summary>Architectures whose system calls it may use, as <c>native</c>.</summary>
    public partial string? SystemCallArchitectures { get; set; }

    /// <summary>The error that a forbidden call gives, as <c>EPERM</c>. Default: the process is killed.</summary>
    public partial string? SystemCallErrorNumber { get; set; }

    /// <summary>The capabilities that it can ever have, as <c>CAP_NET_BIND_SERVICE</c>; defined but empty, none.</summary>
    public partial OptionList<string> CapabilityBoundingSet { get; set; }

    /// <summary>The capabilities that it has although it does not run as root.</summary>
    public partial OptionList<string> AmbientCapabilities { get; set; }

    private void WriteSandbox(DirectiveList to)
    {
        to.Add(nameof(NoNewPrivileges), NoNewPrivileges);
        to.Add(nameof(PrivateTmp), PrivateTmp);
        to.Add(nameof(PrivateDevices), PrivateDevices);
        to.Add(nameof(PrivateNetwork), PrivateNetwork);
        to.Add(nameof(PrivateUsers), PrivateUsers);
        to.Add(nameof(PrivateMounts), PrivateMounts);
        to.Add(nameof(ProtectSystem), ProtectSystem);
        to.Add(nameof(ProtectHome), ProtectHome);
        to.Add(nameof(ProtectKernelTunables), ProtectKernelTunables);
        to.Add(nameof(ProtectKernelModules), ProtectKernelModules);
        to.Add(nameof(ProtectKernelLogs), ProtectKernelLogs);
        to.Add(nameof(ProtectControlGroups), ProtectControlGroups);
        to.Add(nameof(ProtectClock), ProtectClock);
        to.Add(nameof(ProtectHostname), ProtectHostname);
        to.Add(nameof(ProtectProc), ProtectProc);
        to.Add(nameof(ProcSubset), ProcSubset);
        to.AddEach(nameof(ReadWritePaths), ReadWritePaths);
        to.AddEach(nameof(ReadOnlyPaths), ReadOnlyPaths);
        to.AddEach(nameof(InaccessiblePaths), InaccessiblePaths);
        to.AddEach(nameof(BindPaths), BindPaths);
        to.AddEach(nameof(BindReadOnlyPaths), BindReadOnlyPaths);
        to.AddJoined(nameof(RestrictAddressFamilies), RestrictAddressFamilies, IsDefined(nameof(RestrictAddressFamilies)));
        to.Add(nameof(RestrictNamespaces), RestrictNamespaces);
        to.Add(nameof(RestrictRealtime), RestrictRealtime);
        to.Add(nameof(RestrictSUIDSGID), RestrictSUIDSGID);
        to.Add(nameof(LockPersonality), LockPersonality);
        to.Add(nameof(MemoryDenyWriteExecute), MemoryDenyWriteExecute);
        to.Add(nameof(RemoveIPC), RemoveIPC);
        to.AddEach(nameof(SystemCallFilter), SystemCallFilter);
        to.Add(nameof(SystemCallArchitectures), SystemCallArchitectures);
        to.Add(nameof(SystemCallErrorNumber), SystemCallErrorNumber);
        to.AddJoined(nameof(CapabilityBoundingSet), CapabilityBoundingSet, IsDefined(nameof(CapabilityBoundingSet)));
        to.AddJoined(nameof(AmbientCapabilities), AmbientCapabilities, IsDefined(nameof(AmbientCapabilities)));
    }
}
