using System.CommandLine;
using System.Diagnostics;
using Cairn.Cli.Deployments;
using Cairn.Cli.Fleets;
using Cairn.Deployment.Ssh;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn ssh</c>: OpenSSH with the addresses and the host keys of the fleet, so that nobody has to trust at first sight.</summary>
internal static class SshCommand
{
    internal static Command Create(Terminal terminal, string folder)
    {
        var machine = new Argument<string>("machine") { Description = "The machine." };
        machine.CompletionSources.Add(Completions.FleetNames.Machines(folder));
        var remote = new Argument<string[]>("command") { Description = "What to run there, after '--'; without it, a shell.", Arity = ArgumentArity.ZeroOrMore };
        var address = new Option<string?>("--address") { Description = "The address to use instead of those in the machine's project." };
        var config = new Option<string?>("--ssh-config") { Description = "The configuration of SSH; ~/.ssh/config by default." };
        var identity = new Option<string?>("--identity") { Description = "The file of a key to log in with." };
        var command = new Command("ssh", "Opens a shell on a machine, or runs a command there and ends as it does. Host keys are those of the fleet.") { machine, remote, address, config, identity };
        command.SetAction((parsed, cancellation) =>
        {
            var fleet = FleetFolder.Around(folder);
            var found = DeployedMachine.Read(fleet, fleet.Machine(parsed.GetValue(machine)!));
            var addresses = parsed.GetValue(address) is { } given ? [MachineAddress.Parse(given)] : found.Addresses;
            var reach = new OpenSshReach(found.Name, addresses, found.HostKeys(fleet), SshSurroundings.OfProcess() with { ConfigFile = parsed.GetValue(config) });
            return RunAsync(reach, parsed.GetValue(identity), parsed.GetValue(remote) ?? [], cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenSshReach reach, string? identity, string[] remote, CancellationToken cancellation)
    {
        var address = await reach.FindAsync(cancellation);
        if (address.IsLocal)
        {
            return await RunAsync(remote.Length == 0 ? new ProcessStartInfo(Environment.GetEnvironmentVariable("SHELL") ?? "/bin/sh") : new ProcessStartInfo("/bin/sh", ["-c", string.Join(' ', remote)]));
        }

        var hosts = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using (var file = new FileStream(hosts, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }))
            {
                await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(reach.KnownHosts), cancellation);
            }

            List<string> arguments = [.. reach.Arguments(address, hosts)];
            arguments.InsertRange(0, identity is null ? [] : ["-i", identity]);
            return await RunAsync(new ProcessStartInfo("ssh", [.. arguments, .. remote]));
        }
        finally
        {
            File.Delete(hosts);
        }
    }

    /// <summary>Whoever interrupts means the program on the other side, which decides itself what becomes of it.</summary>
    private static async Task<int> RunAsync(ProcessStartInfo start)
    {
        start.UseShellExecute = false;
        using var process = ExternalProgram.Start(start);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
