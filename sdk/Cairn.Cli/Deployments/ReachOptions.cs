using System.Text;
using Cairn.Cli.Fleets;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Ssh;

namespace Cairn.Cli.Deployments;

/// <summary>The options of commands that reach machines.</summary>
internal sealed class ReachOptions(Terminal terminal, FleetFolder fleet)
{
    /// <summary>The variable that has the password for sudo, where nobody can be asked.</summary>
    internal const string PasswordVariable = "CAIRN_SUDO_PASSWORD";

    private readonly Lock _access = new();
    private byte[]? _password;

    /// <summary>Gets or sets the configuration of SSH; null for the user's.</summary>
    internal string? ConfigFile { get; init; }

    /// <summary>Gets or sets the files of keys to log in with.</summary>
    internal IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Gets or sets the fingerprint of a host key that is accepted this time.</summary>
    internal string? HostKey { get; init; }

    /// <summary>Gets or sets the address to use instead of those of the project.</summary>
    internal string? Address { get; init; }

    /// <summary>Gets or sets a value indicating whether the password for sudo is asked for.</summary>
    internal bool AskPassword { get; init; }

    /// <summary>Gets or sets the files with host keys; null for the usual.</summary>
    internal IReadOnlyList<string>? KnownHosts { get; init; }

    internal MachineTarget Target(DeployedMachine machine)
    {
        var addresses = Address is null ? machine.Addresses : [MachineAddress.Parse(Address)];
        var surroundings = SshSurroundings.OfProcess() with { ConfigFile = ConfigFile, IdentityFiles = Identities, AcceptedHostKey = HostKey, KnownHostsFiles = KnownHosts };
        return new MachineTarget(machine.Name, new SshRoute(machine.Name, addresses, machine.HostKeys(fleet), surroundings).Connect) { SudoPassword = Password };
    }

    /// <summary>Asks once for all machines, however many want it at the same time.</summary>
    private byte[]? Password()
    {
        lock (_access)
        {
            return _password ??= Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given ? Encoding.UTF8.GetBytes(given) : AskPassword ? Asked() : null;
        }
    }

    private byte[] Asked()
    {
        terminal.Ask("Password for sudo: ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }

        terminal.Progress("");
        return Encoding.UTF8.GetBytes(typed.ToString());
    }
}
