using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cairn.Deployment.Ssh;

/// <summary>What files of OpenSSH's known_hosts say. A line that cannot be read says nothing, as OpenSSH has it.</summary>
internal sealed class KnownHosts
{
    private const string Hashed = "|1|";

    private readonly List<(string Hosts, KnownHostKey Key)> lines = [];

    /// <summary>Reads files; those that do not exist say nothing.</summary>
    internal static KnownHosts Read(params IEnumerable<string> files)
    {
        var known = new KnownHosts();
        foreach (var file in files.Where(File.Exists))
        {
            known.Add(File.ReadAllText(file), file);
        }

        return known;
    }

    internal static KnownHosts Parse(string text, string file)
    {
        var known = new KnownHosts();
        known.Add(text, file);
        return known;
    }

    /// <summary>Gives what is known of a host.</summary>
    internal IReadOnlyList<KnownHostKey> Find(string host, int port)
    {
        var name = port == MachineAddress.DefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"[{host}]:{port}");
        return [.. lines.Where(line => IsAbout(line.Hosts, name.ToLowerInvariant())).Select(static line => line.Key)];
    }

    private static bool IsAbout(string hosts, string name) =>
        hosts.StartsWith(Hashed, StringComparison.Ordinal) ? IsHashOf(hosts, name) : Pattern.TakenBy(hosts.Split(','), name);

    private static bool IsHashOf(string hosts, string name)
    {
        if (hosts[Hashed.Length..].Split('|') is not [var salt, var hash])
        {
            return false;
        }

        var (key, expected) = (new byte[salt.Length], new byte[hash.Length]);
#pragma warning disable CA5350 // The format's, and no secret depends on it.
        return Convert.TryFromBase64String(salt, key, out var keySize)
            && Convert.TryFromBase64String(hash, expected, out var size)
            && HMACSHA1.HashData(key.AsSpan(0, keySize), Encoding.UTF8.GetBytes(name)).AsSpan().SequenceEqual(expected.AsSpan(0, size));
#pragma warning restore CA5350
    }

    private void Add(string text, string file)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 3 || words[0].StartsWith('#'))
            {
                continue;
            }

            HostKeyMark? mark = words[0] switch
            {
                "@cert-authority" => HostKeyMark.Authority,
                "@revoked" => HostKeyMark.Revoked,
                ['@', ..] => null,
                _ => HostKeyMark.Host,
            };
            var rest = mark == HostKeyMark.Host ? words : words[1..];
            if (mark is { } known && KnownHostKey.TryParse(known, rest.AsSpan(1), string.Create(CultureInfo.InvariantCulture, $"{file}:{number}")) is { } key)
            {
                lines.Add((rest[0], key));
            }
        }
    }
}
