namespace Cairn.Secrets.Ssh;

/// <summary>What an SSH certificate says of its host.</summary>
/// <param name="Id">How logs name the certificate.</param>
/// <param name="Names">The host's names and addresses, as clients type them.</param>
public sealed record SshCertificateTerms(string Id, IReadOnlyList<string> Names)
{
    /// <summary>The number of the certificate, by which it can be revoked. Default: 0.</summary>
    public ulong Serial { get; init; }

    /// <summary>When it begins to be good. Default: at all times before its end.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>When it ends to be good. Default: never.</summary>
    public DateTimeOffset? Until { get; init; }
}
