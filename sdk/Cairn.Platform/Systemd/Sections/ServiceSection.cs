namespace Cairn.Platform;

/// <summary>The <c>[Service]</c> section: a process and how it is watched. See systemd.service(5) and systemd.exec(5).</summary>
public sealed partial class ServiceSection : SystemdSection
{
    /// <summary>When the service counts as started. Default: simple.</summary>
    public partial ServiceType? Type { get; set; }

    /// <summary>The command line to run; several only for a oneshot service. <see cref="CommandLine.Of"/> quotes arguments.</summary>
    public partial OptionList<string> ExecStart { get; set; }

    /// <summary>Commands to run before.</summary>
    public partial OptionList<string> ExecStartPre { get; set; }

    /// <summary>Commands to run when the service has started.</summary>
    public partial OptionList<string> ExecStartPost { get; set; }

    /// <summary>Commands that decide whether the service runs at all: exit status 1 to 254 skips it.</summary>
    public partial OptionList<string> ExecCondition { get; set; }

    /// <summary>Commands that make the service read its configuration again.</summary>
    public partial OptionList<string> ExecReload { get; set; }

    /// <summary>Commands that end the service. Default: none; it gets <see cref="KillSignal"/>.</summary>
    public partial OptionList<string> ExecStop { get; set; }

    /// <summary>Commands to run after it ended, however it ended.</summary>
    public partial OptionList<string> ExecStopPost { get; set; }

    /// <summary>When the service is started again after it ended. Default: never.</summary>
    public partial RestartPolicy? Restart { get; set; }

    /// <summary>How long to wait before that. Default: 100 ms.</summary>
    public partial TimeSpan? RestartSec { get; set; }

    /// <summary>How long starting may take. Default: 90 s; for ever for a oneshot service.</summary>
    public partial TimeSpan? TimeoutStartSec { get; set; }

    /// <summary>How long stopping may take before the processes are killed. Default: 90 s.</summary>
    public partial TimeSpan? TimeoutStopSec { get; set; }

    /// <summary>How long the service may run. Default: for ever.</summary>
    public partial TimeSpan? RuntimeMaxSec { get; set; }

    /// <summary>The time in which the service must give a sign of life. Default: no watchdog.</summary>
    public partial TimeSpan? WatchdogSec { get; set; }

    /// <summary>Whether the service counts as active after its processes ended. Default: no.</summary>
    public partial bool? RemainAfterExit { get; set; }

    /// <summary>The file that names the main process of a forking service, below <c>/run</c>.</summary>
    public partial string? PIDFile { get; set; }

    /// <summary>The name on D-Bus that a service of type dbus takes.</summary>
    public partial string? BusName { get; set; }

    /// <summary>Which of its processes may notify the service manager.</summary>
    public partial NotifyAccess? NotifyAccess { get; set; }

    /// <summary>Which processes are ended when the service stops. Default: all in its control group.</summary>
    public partial KillMode? KillMode { get; set; }

    /// <summary>The signal that ends the service. Default: SIGTERM.</summary>
    [RegularExpression("SIG[A-Z0-9+-]+", ErrorMessage = "must be the name of a signal, as SIGTERM")]
    public partial string? KillSignal { get; set; }

    /// <summary>Exit statuses and signals that count as success, beside 0 and the usual signals.</summary>
    public partial OptionList<string> SuccessExitStatus { get; set; }

    /// <summary>Sockets that the service gets, when they are not named like itself.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial OptionSetOf<string> Sockets { get; set; }

    /// <summary>Whether the main process of a forking service is guessed. Default: yes.</summary>
    public partial bool? GuessMainPID { get; set; }

    internal override string Name => "Service";

    internal override void Write(DirectiveList to)
    {
        WriteProcess(to);
        WriteIdentity(to);
        WriteSandbox(to);
        WriteResources(to);
    }

    private void WriteProcess(DirectiveList to)
    {
        to.Add(nameof(Type), Type);
        to.AddCommands(nameof(ExecStart), ExecStart);
        to.AddCommands(nameof(ExecStartPre), ExecStartPre);
        to.AddCommands(nameof(ExecStartPost), ExecStartPost);
        to.AddCommands(nameof(ExecCondition), ExecCondition);
        to.AddCommands(nameof(ExecReload), ExecReload);
        to.AddCommands(nameof(ExecStop), ExecStop);
        to.AddCommands(nameof(ExecStopPost), ExecStopPost);
        to.Add(nameof(Restart), Restart);
        to.Add(nameof(RestartSec), RestartSec);
        to.Add(nameof(TimeoutStartSec), TimeoutStartSec);
        to.Add(nameof(TimeoutStopSec), TimeoutStopSec);
        to.Add(nameof(RuntimeMaxSec), RuntimeMaxSec);
        to.Add(nameof(WatchdogSec), WatchdogSec);
        to.Add(nameof(RemainAfterExit), RemainAfterExit);
        to.Add(nameof(PIDFile), PIDFile);
        to.Add(nameof(BusName), BusName);
        to.Add(nameof(NotifyAccess), NotifyAccess);
        to.Add(nameof(KillMode), KillMode);
        to.Add(nameof(KillSignal), KillSignal);
        to.AddEach(nameof(SuccessExitStatus), SuccessExitStatus);
        to.AddEach(nameof(Sockets), Sockets);
        to.Add(nameof(GuessMainPID), GuessMainPID);
    }
}
