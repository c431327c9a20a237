using System.Diagnostics;

namespace Cairn.Testing.Machines;

/// <summary>A machine that is on: the process that runs it, and what its PID 1 is asked.</summary>
internal sealed class MachinePower : IDisposable
{
    private readonly string name;
    private readonly MachinePlace place;
    private readonly Process supervisor;
    private readonly TimeSpan patience;

    private MachinePower(string name, MachinePlace place, MachineInside inside, MachineOptions options)
    {
        this.name = name;
        this.place = place;
        Inside = inside;
        patience = options.Patience;
        supervisor = Process.Start(Describe(options))!;
    }

    public MachineInside Inside { get; }

    private string? BootId
    {
        get
        {
            try
            {
                return place.Group.Leader is { } leader ? File.ReadAllText($"/proc/{leader}/root/proc/sys/kernel/random/boot_id") : null;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    /// <summary>Switches a machine on.</summary>
    public static MachinePower On(string name, MachinePlace place, MachineInside inside, MachineOptions options) => new(name, place, inside, options);

    /// <summary>Waits until systemd has started everything, also where some of it did not start.</summary>
    public Task WaitUntilBootedAsync(CancellationToken cancellation) => WaitUntilBootedAsync(null, cancellation);

    /// <summary>Reboots and waits for the new boot.</summary>
    public async Task RebootAsync(CancellationToken cancellation)
    {
        var before = BootId;
        (await Inside.RunAsync(["systemctl", "--no-block", "reboot"], null, cancellation)).Check();
        await WaitUntilBootedAsync(before, cancellation);
    }

    /// <summary>Shuts down.</summary>
    public async Task OffAsync(CancellationToken cancellation)
    {
        (await Inside.RunAsync(["systemctl", "--no-block", "poweroff"], null, cancellation)).Check();
        await Waiting.UntilAsync(() => !place.Group.IsPopulated, $"machine '{name}' to go off", patience, cancellation);
    }

    public void Dispose() => supervisor.Dispose();

    private Task WaitUntilBootedAsync(string? before, CancellationToken cancellation) => Waiting.UntilAsync(
        async () =>
        {
            if (supervisor.HasExited)
            {
                throw new InvalidOperationException($"Machine '{name}' ended with {supervisor.ExitCode} while it booted:\n{await Inside.ConsoleAsync(cancellation)}");
            }

            if (BootId is not { } boot || boot == before)
            {
                return false;
            }

            var state = await Inside.RunAsync(["systemctl", "is-system-running", "--wait"], null, cancellation);
            return state.Output.TrimEnd() is "running" or "degraded" && BootId == boot;
        },
        $"machine '{name}' to boot",
        patience,
        cancellation);

    private ProcessStartInfo Describe(MachineOptions options)
    {
        using var script = new StreamReader(typeof(MachinePower).Assembly.GetManifestResourceStream("supervise.sh")!);
        string[] nspawn =
        [
            "systemd-nspawn", "--quiet", "--boot", $"--directory={place.Root}", $"--machine={place.Name}", $"--hostname={name}",
            "--register=no", "--keep-unit", $"--network-bridge={place.Set.Network.Bridge}", "--console=pipe",
            // It would edit the machine's files.
            "--link-journal=no", "--resolv-conf=off", "--timezone=off",
            .. File.Exists("/dev/net/tun") ? ["--bind=/dev/net/tun"] : Array.Empty<string>(),
            .. options.Folders.Select(static folder => $"--bind-ro={folder.Value}:{folder.Key}"),
        ];
        // A session of its own: an interrupt at the terminal is for the tests, which then remove the machine.
        var start = new ProcessStartInfo(
            "setsid",
            ["unshare", "--mount", "--propagation", "private", "sh", "-c", script.ReadToEnd(), "supervise", place.Console, place.Group.Folder, place.Link, .. nspawn])
        {
            UseShellExecute = false,
        };
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin";
        return start;
    }
}
