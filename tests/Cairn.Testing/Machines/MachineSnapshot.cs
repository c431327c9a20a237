using System.Security.Cryptography;
using System.Text;

namespace Cairn.Testing.Machines;

/// <summary>What was on a machine's disk at a moment, to tell exactly whether it is that again.</summary>
/// <remarks>Types, modes, owners, contents and targets of links; not the times of files. Mounts are left out, so are <c>/run</c> and <c>/proc</c>.</remarks>
public sealed class MachineSnapshot
{
    internal MachineSnapshot(IReadOnlyDictionary<string, MachineEntry> entries) => Entries = entries;

    /// <summary>Gets what changes while a machine does nothing: logs, caches, and what systemd remembers.</summary>
    public static IReadOnlyList<string> Restless { get; } =
        ["/etc/.pwd.lock", "/tmp", "/var/backups", "/var/cache", "/var/lib/systemd", "/var/log", "/var/tmp"];

    /// <summary>Gets every path, in order.</summary>
    public IReadOnlyDictionary<string, MachineEntry> Entries { get; }

    /// <summary>Gets a hash of it all.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Entries.Select(static entry => $"{entry.Key}\0{entry.Value}")))));

    /// <summary>Says what has changed since an earlier snapshot of the same scope.</summary>
    /// <param name="earlier">The earlier one.</param>
    /// <returns>A line for each path, in order: <c>+</c> is new, <c>-</c> is gone, <c>~</c> is different; none where nothing has changed.</returns>
    public IReadOnlyList<string> Since(MachineSnapshot earlier) =>
    [
        .. Entries.Keys.Union(earlier.Entries.Keys).Order(StringComparer.Ordinal).Select(path => Compare(earlier, path)).OfType<string>(),
    ];

    private string? Compare(MachineSnapshot earlier, string path) => (earlier.Entries.TryGetValue(path, out var old), Entries.TryGetValue(path, out var now)) switch
    {
        (false, _) => $"+ {path}: {now}",
        (_, false) => $"- {path}: {old}",
        _ => old == now ? null : $"~ {path}: {old} -> {now}",
    };
}
