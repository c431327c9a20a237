using System.Text;

namespace Cairn.Development;

/// <summary>Writes open settings as git reads them: sections, subsections, and a key again for each item of a list. See git-config(1).</summary>
internal static class GitConfigText
{
    internal static string Write(Setting settings)
    {
        var text = new StringBuilder();
        foreach (var (section, entries) in settings.Entries)
        {
            Require(IsName(section, "-."), $"'{section}' cannot be a section of git's configuration: use letters, digits, '-' and '.'.");
            Require(entries.Kind == SettingKind.Map, $"The section '{section}' of git's configuration is {entries}, not a map. Write 'Settings[\"{section}\"][\"key\"] = …'.");
            WriteSection(text, $"[{section}]", section, entries.Entries.Where(static entry => entry.Value.Kind != SettingKind.Map));
            foreach (var (name, values) in entries.Entries.Where(static entry => entry.Value.Kind == SettingKind.Map))
            {
                Require(!name.Any(char.IsControl), $"A subsection of '{section}' in git's configuration has a control character in its name. Remove it.");
                WriteSection(text, $"[{section} \"{name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]", $"{section}.{name}", values.Entries);
            }
        }

        return text.ToString();
    }

    private static void WriteSection(StringBuilder text, string header, string path, IEnumerable<KeyValuePair<string, Setting>> entries)
    {
        var isFirst = true;
        foreach (var (key, value) in entries)
        {
            Require(IsName(key, "-") && char.IsAsciiLetter(key[0]), $"'{key}' in '{path}' cannot be a key of git's configuration: use letters, digits and '-', and begin with a letter.");
            if (isFirst)
            {
                text.Append(header).Append('\n');
                isFirst = false;
            }

            foreach (var item in value.Kind == SettingKind.List ? value.Items : [value])
            {
                text.Append('\t').Append(key).Append(" = ").Append(Value(item, $"{path}.{key}")).Append('\n');
            }
        }
    }

    private static string Value(Setting value, string path) => value.Kind switch
    {
        SettingKind.Boolean => (bool)value.Scalar! ? "true" : "false",
        SettingKind.Integer => value.ToString(),
        SettingKind.Text => Quoted((string)value.Scalar!, path),
        _ => throw new FormatException($"'{path}' of git's configuration is {value}; give text, a whole number, true, false, or a list of those."),
    };

    private static string Quoted(string text, string path)
    {
        Require(!text.Any(static c => char.IsControl(c) && c is not ('\n' or '\t')), $"'{path}' of git's configuration has a control character that git cannot read. Remove it.");
        return $"\"{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal).Replace("\t", @"\t", StringComparison.Ordinal)}\"";
    }

    private static bool IsName(string name, string others) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || others.Contains(c, StringComparison.Ordinal));

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new FormatException(message);
        }
    }
}
