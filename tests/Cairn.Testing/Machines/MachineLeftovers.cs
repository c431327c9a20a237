using System.Globalization;

namespace Cairn.Testing.Machines;

/// <summary>What is still on this computer of a machine, or of a set of them, that was removed.</summary>
public static class MachineLeftovers
{
    /// <summary>Lists processes, mounts, control groups, links, routes and folders.</summary>
    /// <param name="name">A machine's id, or the part that all machines of a process share.</param>
    /// <returns>A line for each, sorted; none where nothing is left.</returns>
    public static IReadOnlyList<string> Find(string name) =>
    [
        .. Directory.GetDirectories("/proc").Where(folder => Mentions(folder, name)).Select(static folder => $"process {Path.GetFileName(folder)}"),
        .. Mounts(name).Select(static mount => $"mount {mount}"),
        .. Below(MachineGroup.Top, $"cairn-tests-{name[..5]}").SelectMany(set => name.Length > 5 ? Below(set, name) : [set]).Select(static group => $"group {group}"),
        .. Below("/sys/class/net", $"*{name}*").Select(static link => $"link {Path.GetFileName(link)}"),
        .. name.Length > 5 ? [] : Routes(int.Parse(name[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).Select(static route => $"route {route}"),
        .. Below(MachineCache.Machines, name[..5]).SelectMany(set => name.Length > 5 ? Below(set, name) : [set]).Select(static folder => $"folder {folder}"),
        .. Below("/run/systemd/nspawn/propagate", $"{name}*").Concat(Below("/run/systemd/nspawn/unix-export", $"{name}*")).Select(static folder => $"folder {folder}"),
    ];

    /// <summary>Gives the mounts with a word in their source or target.</summary>
    internal static IEnumerable<string> Mounts(string word) =>
        File.ReadLines("/proc/self/mountinfo").Where(line => line.Contains(word, StringComparison.Ordinal)).Select(static line => line.Split(' ')[4]);

    // The kernel writes an address as a number, with its first byte last.
    private static IEnumerable<string> Routes(int number) => File.ReadLines("/proc/net/route").Select(static line => line.Split('\t'))
        .Where(fields => fields[1] == $"00{number % 256:X2}{18 + (number / 256):X2}C6").Select(static fields => $"{fields[1]} by {fields[0]}");

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder, pattern).Order(StringComparer.Ordinal) : [];

    private static bool Mentions(string process, string name)
    {
        try
        {
            return char.IsAsciiDigit(Path.GetFileName(process)[0])
                && File.ReadAllText(Path.Combine(process, "cmdline")).Contains(name, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
