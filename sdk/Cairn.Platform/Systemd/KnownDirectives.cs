namespace Cairn.Platform;

/// <summary>The directives that systemd knows, by section.</summary>
internal static class KnownDirectives
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> s_sections = new(Read);

    /// <summary>Says what is wrong with a directive, as a sentence; null when nothing is.</summary>
    internal static string? WhyNot(string section, string name) =>
        name.StartsWith("X-", StringComparison.Ordinal) || Of(section).Contains(name) ? null
            : $"'{PathRules.Printable(name)}' is no directive of section [{section}].{Elsewhere(section, name)}";

    internal static IReadOnlySet<string> Of(string section) => s_sections.Value[section];

    private static string Elsewhere(string section, string name)
    {
        var others = s_sections.Value.Where(other => other.Value.Contains(name)).Select(static other => $"[{other.Key}]").ToList();
        return others.Count > 0 ? $" It belongs to {string.Join(" and ", others)}." : NearestName.Hint(name, Of(section));
    }

    private static Dictionary<string, HashSet<string>> Read()
    {
        using var stream = typeof(KnownDirectives).Assembly.GetManifestResourceStream("Cairn.Platform.Systemd.Directives.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string>? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                sections[line[1..^1]] = current = new HashSet<string>(StringComparer.Ordinal);
            }
            else if (!line.StartsWith('#'))
            {
                current?.Add(line);
            }
        }

        return sections;
    }
}
