using System.Text;

namespace Cairn.Conventions.Tests.Docs;

/// <summary>Writes the reference of one class: every option by its path.</summary>
internal sealed class OptionsPage(IReadOnlyList<OptionSetEntry> sets)
{
    private readonly StringBuilder _text = new();

    /// <summary>Where each option set type is described; once a page is enough.</summary>
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    internal string Write(string type, string title)
    {
        _text.Append("# ").Append(title).Append("\n\n<!-- Made from the documentation comments of the options; change it there. -->\n");
        WriteSet(type, "");
        return _text.ToString();
    }

    private void WriteSet(string type, string prefix)
    {
        foreach (var option in OptionsOf(type).Where(static o => !o.Hidden))
        {
            var path = prefix + option.Name;
            WriteOption(path, option);
            if (option is { Kind: "Table" or "Nested", Element: { } element })
            {
                var inner = Bare(element);
                var step = option.Kind == "Table" ? $"{path}.<{option.RowName ?? "name"}>." : $"{path}.";
                if (IsClass(inner))
                {
                    _text.Append($"\nIts rows are configurations of their own: see [{Find(inner)!.Name}]({Find(inner)!.Name.ToLowerInvariant()}.md).\n");
                }
                else if (_written.TryAdd(inner, step))
                {
                    WriteSet(inner, step);
                }
                else
                {
                    _text.Append($"\nWhat it has is described at `{_written[inner].TrimEnd('.')}`.\n");
                }
            }
        }

        foreach (var member in sets.Where(set => set.MemberOf.Any(target => Bases(type).Contains(target))).OrderBy(static set => set.Name, StringComparer.Ordinal))
        {
            var isService = Bases(member.Type).Contains("Cairn.Platform.Service");
            _text.Append("\n## ").Append(prefix).Append(member.Name).Append("\n\n").Append(member.Summary).Append('\n');
            WriteSet(member.Type, isService ? $"{prefix}{member.Name}.<instance>." : $"{prefix}{member.Name}.");
        }
    }

    private void WriteOption(string path, OptionEntry option)
    {
        var rules = string.Concat(option.Rules.Select(static rule => $", {rule}"));
        _text.Append($"\n### `{path}`\n\n{option.Type.Replace("<", "\\<", StringComparison.Ordinal)}{rules}");
        _text.Append(option.Default is null ? "" : $" · default `{option.Default}`").Append("\n\n");
        _text.Append(option.Summary).Append('\n');
        _text.Append(option.Remarks is null ? "" : $"\n{option.Remarks}\n");
        _text.Append(option.Example is null ? "" : $"\nExample: {option.Example}\n");
    }

    private IEnumerable<OptionEntry> OptionsOf(string type) =>
        Find(type) is not { } set ? [] : (set.Base is { } inherited && !inherited.StartsWith("Cairn.Composition.", StringComparison.Ordinal) ? OptionsOf(inherited) : FeatureOptions(set)).Concat(set.Options);

    private IEnumerable<OptionEntry> FeatureOptions(OptionSetEntry set) =>
        set.Base == "Cairn.Composition.Feature" ? OptionsOf(set.Base) : [];

    private IEnumerable<string> Bases(string type)
    {
        for (var current = type; current is not null; current = Find(current)?.Base)
        {
            yield return current;
        }
    }

    private bool IsClass(string type) => Bases(type).Contains("Cairn.Composition.ModuleClass");

    private OptionSetEntry? Find(string type) => sets.FirstOrDefault(set => set.Type == Bare(type) || (type.Contains('<', StringComparison.Ordinal) && set.Type.StartsWith(type[..type.IndexOf('<', StringComparison.Ordinal)] + "<", StringComparison.Ordinal)));

    private static string Bare(string type) => type.TrimEnd('?');
}
