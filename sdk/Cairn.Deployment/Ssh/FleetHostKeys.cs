namespace Cairn.Deployment.Ssh;

/// <summary>What the fleet knows of the host keys of one machine: lines as files of public keys have them.</summary>
/// <param name="Keys">The machine's own.</param>
/// <param name="Authorities">Those that certify host keys of the fleet.</param>
public sealed record FleetHostKeys(IReadOnlyList<string> Keys, IReadOnlyList<string> Authorities)
{
    /// <summary>Gets that the fleet knows nothing.</summary>
    public static FleetHostKeys None { get; } = new([], []);

    internal IEnumerable<KnownHostKey> All() =>
        Keys.Select(static line => KnownHostKey.TryParse(HostKeyMark.Host, line, "the fleet's vars"))
            .Concat(Authorities.Select(static line => KnownHostKey.TryParse(HostKeyMark.Authority, line, "the fleet's vars")))
            .OfType<KnownHostKey>();
}
