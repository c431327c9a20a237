namespace Cairn.Deployment.Ssh;

/// <summary>What SSH uses of this computer and its user.</summary>
public sealed record SshSurroundings
{
    /// <summary>Gets the user's home.</summary>
    public required string Home { get; init; }

    /// <summary>Gets the user's name here.</summary>
    public required string User { get; init; }

    /// <summary>Gets the socket of the agent; null for none.</summary>
    public string? AgentSocket { get; init; }

    /// <summary>Gets the configuration of SSH; null for <c>~/.ssh/config</c>.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>Gets files of keys to log in with, before those that the configuration names.</summary>
    public IReadOnlyList<string> IdentityFiles { get; init; } = [];

    /// <summary>Gets the files with host keys; null for those of the user and of this computer.</summary>
    public IReadOnlyList<string>? KnownHostsFiles { get; init; }

    /// <summary>Gets the fingerprint of a host key that is accepted this time; null for none.</summary>
    public string? AcceptedHostKey { get; init; }

    /// <summary>Gets what opens files of keys that have a passphrase.</summary>
    public SshPassphrases Passphrases { get; init; } = SshPassphrases.None;

    /// <summary>Gets how long connecting may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the clock, for certificates.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal string Folder => Path.Combine(Home, ".ssh");

    /// <summary>Gives what this process has.</summary>
    /// <returns>The surroundings.</returns>
    public static SshSurroundings OfProcess() => new()
    {
        Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        User = Environment.UserName,
        AgentSocket = Environment.GetEnvironmentVariable("SSH_AUTH_SOCK"),
    };
}
