namespace Cairn.Deployment.Ssh;

/// <summary>What a line of known_hosts says of a key.</summary>
internal enum HostKeyMark
{
    /// <summary>It is the host's.</summary>
    Host,

    /// <summary>It signs the host's.</summary>
    Authority,

    /// <summary>It must not be used any more.</summary>
    Revoked,
}
