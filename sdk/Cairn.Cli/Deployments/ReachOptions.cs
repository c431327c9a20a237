using Cairn.Cli.Fleets;
using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Ssh;

namespace Cairn.Cli.Deployments;

/// <summary>The options of commands that reach machines.</summary>
internal sealed class ReachOptions(Terminal terminal, FleetFolder fleet, IRunView view)
{
    /// <summary>The variable that has the password for sudo, where nobody can be asked.</summary>
    internal const string PasswordVariable = "CAIRN_SUDO_PASSWORD";

    private readonly Questioner _questioner = new(terminal, view);
    private SudoPassword? _password;
    private SshPassphrases? _passphrases;

    /// <summary>Gets or sets the configuration of SSH; null for the user's.</summary>
    internal string? ConfigFile { get; init; }

    /// <summary>Gets or sets the files of keys to log in with.</summary>
    internal IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Gets or sets the fingerprint of a host key that is accepted this time.</summary>
    internal string? HostKey { get; init; }

    /// <summary>Gets or sets the address to use instead of those of the project.</summary>
    internal string? Address { get; init; }

    /// <summary>Gets or sets a value indicating whether the password for sudo is asked for before anything begins.</summary>
    internal bool AskPassword { get; init; }

    /// <summary>Gets or sets the files with host keys; null for the usual.</summary>
    internal IReadOnlyList<string>? KnownHosts { get; init; }

    internal MachineTarget Target(DeployedMachine machine)
    {
        var password = Password();
        return new MachineTarget(machine.Name, Route(machine).Connect) { SudoPassword = password.Give, SudoPasswordAgain = password.GiveAgain };
    }

    internal SshRoute Route(DeployedMachine machine) =>
        new(machine.Name, Address is null ? machine.Addresses : [MachineAddress.Parse(Address)], machine.HostKeys(fleet), Surroundings());

    private SshSurroundings Surroundings() => SshSurroundings.OfProcess() with
    {
        ConfigFile = ConfigFile,
        IdentityFiles = Identities,
        AcceptedHostKey = HostKey,
        KnownHostsFiles = KnownHosts,
        Passphrases = LazyInitializer.EnsureInitialized(ref _passphrases, () => new SshPassphrases(_questioner.Passphrase)),
    };

    private SudoPassword Password() => LazyInitializer.EnsureInitialized(ref _password, () => new SudoPassword(_questioner, AskPassword));
}
