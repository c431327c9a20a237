using System.Globalization;

namespace Cairn.Deployment.Ssh;

/// <summary>What files of OpenSSH's ssh_config say of a host; the first value of a keyword counts.</summary>
/// <remarks>Of <c>Match</c>, <c>all</c>, <c>host</c> and <c>originalhost</c> are understood; blocks with other conditions do not apply.</remarks>
/// <param name="folder">The folder that relative names in <c>Include</c> are below.</param>
/// <param name="home">The user's home, for <c>~</c>.</param>
internal sealed class SshConfig(string folder, string home)
{
    private const int MaxDepth = 16;

    // Marks of included files: a word of a line has no line feed.
    private const string Begin = "\n(";
    private const string End = "\n)";

    private readonly List<(string File, int Line, IReadOnlyList<string> Words)> lines = [];

    /// <summary>Reads a file, if it is there.</summary>
    /// <exception cref="DeploymentException">CAIRN6021: a line cannot be read.</exception>
    internal static SshConfig Read(string file, string home)
    {
        var config = new SshConfig(Path.GetDirectoryName(Path.GetFullPath(file))!, home);
        if (File.Exists(file))
        {
            config.Add(File.ReadAllText(file), file, 0);
        }

        return config;
    }

    internal static SshConfig Parse(string text, string file, string folder, string home)
    {
        var config = new SshConfig(folder, home);
        config.Add(text, file, 0);
        return config;
    }

    /// <summary>Gives every value that applies to a host, by keyword in lower case; those of a keyword in order.</summary>
    internal ILookup<string, string> Of(string host)
    {
        var found = new List<(string Keyword, string Value)>();
        var applies = true;
        var outer = new Stack<bool>();
        foreach (var (_, _, words) in lines)
        {
            switch (words[0])
            {
                case Begin:
                    outer.Push(applies);
                    break;
                case End:
                    applies = outer.Pop();
                    break;
                case "host":
                    applies = (outer.Count == 0 || outer.Peek()) && Pattern.TakenBy(words.Skip(1), host);
                    break;
                case "match":
                    applies = (outer.Count == 0 || outer.Peek()) && Matches(words, host);
                    break;
                default:
                    found.AddRange(applies && words.Count > 1 ? [(words[0], string.Join(' ', words.Skip(1)))] : []);
                    break;
            }
        }

        return found.ToLookup(static pair => pair.Keyword, static pair => pair.Value, StringComparer.Ordinal);
    }

    private static bool Matches(IReadOnlyList<string> words, string host) => words.Count switch
    {
        2 => words[1].Equals("all", StringComparison.OrdinalIgnoreCase),
        3 => words[1].ToLowerInvariant() is "host" or "originalhost" && Pattern.TakenBy(words[2].Split(','), host),
        _ => false,
    };

    private void Add(string text, string file, int depth)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (SshWords.Of(line.TrimEnd('\r')) is not { } words)
            {
                throw DeploymentDiagnostics.ConfigMalformed.Error(file, Text(number), "has a quote that does not end");
            }

            if (words.Count == 0)
            {
                continue;
            }

            var keyword = words[0].ToLowerInvariant();
            if (keyword == "include")
            {
                Include(words, file, number, depth);
            }
            else
            {
                lines.Add((file, number, [keyword, .. words.Skip(1)]));
            }
        }
    }

    private void Include(IReadOnlyList<string> words, string file, int number, int depth)
    {
        if (depth == MaxDepth)
        {
            throw DeploymentDiagnostics.ConfigMalformed.Error(file, Text(number), $"includes files more than {MaxDepth} deep");
        }

        foreach (var included in words.Skip(1).SelectMany(Expand))
        {
            lines.Add((file, number, [Begin]));
            Add(File.ReadAllText(included), included, depth + 1);
            lines.Add((file, number, [End]));
        }
    }

    private IEnumerable<string> Expand(string pattern)
    {
        var path = Path.Combine(folder, pattern.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, pattern[2..]) : pattern);
        var parent = Path.GetDirectoryName(path);
        return parent is null || !Directory.Exists(parent)
            ? []
            : Directory.EnumerateFiles(parent).Where(file => Pattern.Matches(Path.GetFileName(path), Path.GetFileName(file))).Order(StringComparer.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
