namespace Cairn.Deployment.Ssh;

/// <summary>Where a machine's SSH is, and as whom to log in.</summary>
/// <param name="Machine">What errors call it.</param>
/// <param name="User">The user.</param>
/// <param name="Host">The host.</param>
/// <param name="Port">The port.</param>
internal sealed record SshPlace(string Machine, string User, string Host, int Port)
{
    /// <summary>Gets how long connecting may take.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gives the address as it is written.</summary>
    public override string ToString() => $"{User}@{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}{(Port == MachineAddress.DefaultPort ? "" : $":{Port}")}";
}
