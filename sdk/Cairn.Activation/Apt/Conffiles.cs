using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Apt;

/// <summary>The configuration files of the distribution's packages, which dpkg has its own mind about.</summary>
internal sealed class Conffiles
{
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    private Conffiles()
    {
    }

    internal static Conffiles None { get; } = new();

    /// <summary>Asks dpkg; a machine without it has none.</summary>
    internal static Conffiles Of(ICommands commands)
    {
        var result = commands.Run(new Command("dpkg-query", "--show", "--showformat=${Conffiles}\n"));
        return result.Succeeded ? Parse(result.Output) : None;
    }

    /// <summary>Reads lines of a path and a hash; what follows says that the package has the file no longer.</summary>
    internal static Conffiles Parse(string output)
    {
        var conffiles = new Conffiles();
        foreach (var words in output.Split('\n').Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(static words => words.Length == 2 && words[0].StartsWith('/')))
        {
            conffiles._hashes[words[0]] = words[1];
        }

        return conffiles;
    }

    /// <summary>
    /// Says whether a path must not be a link: dpkg follows one at the path of a configuration file and would write next to its target in the
    /// store; and APT needs its sources before the generation that the links of /etc lead to is the current one.
    /// </summary>
    internal bool WantsFile(string path) => _hashes.ContainsKey(path) || (this != None && path.StartsWith("/etc/apt/", StringComparison.Ordinal));

    /// <summary>Says whether a file is as its package brought it.</summary>
    [SuppressMessage("Security", "CA5351", Justification = "It is the hash that dpkg keeps; nothing is protected by it.")]
    internal bool IsUntouched(string path) => _hashes.TryGetValue(path, out var hash) && File.Exists(path)
        && string.Equals(Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(path))), hash, StringComparison.Ordinal);
}
