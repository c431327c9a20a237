namespace Cairn.Deployment.Ssh;

/// <summary>What the fleet knows of the host keys of one machine: lines as files of public keys have them.</summary>
/// <param name="Keys">The machine's own.</param>
/// <param name="Authorities">Those that certify host keys of the fleet.</param>
public sealed record FleetHostKeys(IReadOnlyList<string> Keys, IReadOnlyList<string> Authorities)
{
    /// <summary>Gets that the fleet knows nothing.</summary>
    public static FleetHostKeys None { get; } = new([], []);

    /// <summary>Reads what the fleet's vars say.</summary>
    /// <param name="hosts">The folder of the machines' folders.</param>
    /// <param name="machine">The machine.</param>
    /// <returns>Its keys, and the fleet's.</returns>
    public static FleetHostKeys Of(string hosts, string machine) => new(
        Lines(Path.Combine(hosts, machine, "vars/ssh-host-key")),
        Lines(Path.Combine(hosts, "fleet/vars/ssh-authority")));

    internal IEnumerable<KnownHostKey> All() =>
        Keys.Select(static line => KnownHostKey.TryParse(HostKeyMark.Host, line, "the fleet's vars"))
            .Concat(Authorities.Select(static line => KnownHostKey.TryParse(HostKeyMark.Authority, line, "the fleet's vars")))
            .OfType<KnownHostKey>();

    private static IReadOnlyList<string> Lines(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.pub").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(static line => line.Length > 0)]
        : [];
}
