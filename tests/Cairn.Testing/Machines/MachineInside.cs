using System.Globalization;

namespace Cairn.Testing.Machines;

/// <summary>Runs programs in a machine without its network: in its namespaces while it is on, on its disk while it is off.</summary>
/// <param name="name">The machine's name, for messages.</param>
/// <param name="place">The machine's place.</param>
/// <param name="patience">How long a program may take.</param>
internal sealed class MachineInside(string name, MachinePlace place, TimeSpan patience)
{
    private static readonly string[] s_environment =
    [
        "env", "-i", "HOME=/root", "USER=root", "LOGNAME=root", "LANG=C.UTF-8", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ];

    public MachinePlace Place => place;

    /// <summary>Runs a program in the machine, which is on.</summary>
    /// <exception cref="InvalidOperationException">The machine has no PID 1 at this moment.</exception>
    public async Task<CommandResult> RunAsync(IReadOnlyList<string> command, Stream? input, CancellationToken cancellation)
    {
        if (place.Group.Leader is not { } leader)
        {
            throw new InvalidOperationException($"Machine '{name}' is off.");
        }

        // First into the machine's control group, so that a power cut reaches it. A shell waits inside: a parent outside that
        // does not reap would keep the machine from going down.
        var result = await Commands.RunAsync(
            "sh",
            [
                "-c", "echo $$ >\"$0\" && exec \"$@\"", place.Group.Visitors,
                "nsenter", "--target", leader.ToString(CultureInfo.InvariantCulture),
                "--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup", "--root", "--wd", "--no-fork", "--",
                .. s_environment, "/bin/sh", "-c", "\"$@\"; exit $?", "sh", .. command,
            ],
            input,
            patience,
            cancellation);
        return result with { Command = string.Join(' ', command) };
    }

    /// <summary>Runs a program that needs the machine's files only, whether it is on or off.</summary>
    public Task<CommandResult> RunOnDiskAsync(IReadOnlyList<string> command, Stream? input, CancellationToken cancellation) => place.Group.Leader is null
        ? Commands.RunAsync("chroot", [place.Root, .. s_environment, .. command], input, patience, cancellation)
        : RunAsync(command, input, cancellation);

    /// <summary>Gives the end of what the machine wrote to its console.</summary>
    public async Task<string> ConsoleAsync(CancellationToken cancellation) =>
        File.Exists(place.Console) ? string.Join('\n', (await File.ReadAllLinesAsync(place.Console, cancellation)).TakeLast(30)) : "";
}
