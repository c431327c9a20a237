using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Cairn.HealthPage;

/// <summary>A page that says how the machine is: its name, how long it runs, which units failed. <c>/health</c> says it to programs.</summary>
[SuppressMessage("Design", "MA0049", Justification = "The feature is the package; users see it as linux.HealthPage.")]
public sealed partial class HealthPage : Feature, IModule<Linux>
{
    private const string Service = "health-page";

    /// <summary>The TCP port to listen on.</summary>
    [Default(8099), Range(1024, 65535)]
    public partial int Port { get; set; }

    /// <summary>The address to listen on. Default: only the machine itself; a web server in front adds TLS.</summary>
    [Default("127.0.0.1")]
    [RegularExpression("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9A-Fa-f:]+\\]", ErrorMessage = "must be an IP address, with brackets around one with colons")]
    public partial string Address { get; set; }

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var user = target.Users[Service];
        user.IsSystem = true;
        user.Description = "Page of the machine's health";
        var unit = target.Systemd.Services[Service];
        unit.Unit.Description = "A page that says how this machine is";
        unit.Install.WantedBy.Add("multi-user.target");
        var service = unit.Service;
        service.ExecStart = [CommandLine.Of($"{Software.HealthPage}/bin/health-page", "--urls", $"http://{Address}:{Port.ToString(CultureInfo.InvariantCulture)}")];
        service.Restart = RestartPolicy.OnFailure;
        service.Environment["DOTNET_EnableDiagnostics"] = "0";
        Harden(service);
    }

    /// <summary>It reads what systemd says, and otherwise needs nothing. The runtime compiles to memory, so that stays allowed.</summary>
    private static void Harden(ServiceSection service)
    {
        // A dynamic user is one that Debian's message bus does not know, and it tells him nothing.
        service.User = Service;
        service.NoNewPrivileges = true;
        service.PrivateTmp = true;
        service.PrivateDevices = true;
        service.ProtectSystem = ProtectSystem.Strict;
        service.ProtectHome = ProtectHome.Yes;
        service.ProtectKernelTunables = true;
        service.ProtectKernelModules = true;
        service.ProtectKernelLogs = true;
        service.ProtectControlGroups = true;
        service.ProtectClock = true;
        service.ProtectHostname = true;
        service.RestrictAddressFamilies = ["AF_UNIX", "AF_INET", "AF_INET6"];
        service.RestrictNamespaces = true;
        service.RestrictRealtime = true;
        service.RestrictSUIDSGID = true;
        service.LockPersonality = true;
        service.SystemCallArchitectures = "native";
        service.SystemCallFilter = ["@system-service"];
        service.CapabilityBoundingSet = [""];
        service.MemoryMax = Size.MiB(128);
    }
}
