using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Security.Cryptography;

namespace Cairn.Testing.Machines;

/// <summary>Takes snapshots of machines.</summary>
public static class MachineSnapshots
{
    private const int Fields = 6;

    // Nobody writes to an image, so what a machine still has from it is hashed once.
    private static readonly ConcurrentDictionary<string, string> s_hashes = new(StringComparer.Ordinal);

    extension(TestMachine machine)
    {
        /// <summary>Takes a snapshot, running or off.</summary>
        /// <param name="ignore">Paths to leave out with all below, also patterns with <c>*</c>; <see cref="MachineSnapshot.Restless"/> by default.</param>
        /// <param name="cancellation">Ends it.</param>
        public async Task<MachineSnapshot> SnapshotAsync(IReadOnlyList<string>? ignore = null, CancellationToken cancellation = default)
        {
            ignore ??= MachineSnapshot.Restless;
            // The disk as this computer has mounted it: nothing that the machine mounted is in the way.
            var listed = await Commands.RunAsync(
                "find", [machine.Place.Root, "-xdev", "-printf", @"%P\0%y\0%m\0%U\0%G\0%l\0"], null, TimeSpan.FromMinutes(2), cancellation);
            var entries = new SortedDictionary<string, MachineEntry>(StringComparer.Ordinal);
            foreach (var fields in listed.Output.Split('\0').Chunk(Fields).Where(static fields => fields.Length == Fields))
            {
                var path = "/" + fields[0];
                if (!Ignored(path, ignore) && Content(machine, path, fields[1][0], fields[5]) is { } content)
                {
                    entries[path] = new MachineEntry(fields[1][0], fields[2], fields[3], fields[4], content);
                }
            }

            return new MachineSnapshot(entries);
        }
    }

    private static bool Ignored(string path, IReadOnlyList<string> ignore) => ignore.Any(pattern =>
        path == pattern || path.StartsWith(pattern + "/", StringComparison.Ordinal) || FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false));

    private static string? Content(TestMachine machine, string path, char type, string target) => type switch
    {
        'l' => target,
        'f' when File.Exists(machine.Place.Upper + path) || !File.Exists(machine.Image.Folder + path) => Hash(machine.Place.Root + path),
        'f' => s_hashes.GetOrAdd(machine.Image.Folder + path, static file => Hash(file)!),
        _ => "",
    };

    private static string? Hash(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (FileNotFoundException)
        {
            // Deleted since it was listed: not there any more.
            return null;
        }
    }
}
