using System.Text;

namespace Cairn.Activation.Units;

/// <summary>The text of a unit file or a drop-in, as systemd.syntax(7) and the code behind it read one.</summary>
/// <param name="Sections">The sections, in the order of their headers.</param>
/// <param name="Faults">The lines because of which systemd refuses the file; the rest was read nevertheless.</param>
internal sealed record UnitText(IReadOnlyList<UnitSection> Sections, IReadOnlyList<UnitFault> Faults)
{
    internal static UnitText Parse(string text)
    {
        var sections = new List<(string Name, List<UnitSetting> Settings)>();
        var faults = new List<UnitFault>();
        foreach (var line in UnitLine.Of(text))
        {
            if (line.Text is ['[', ..])
            {
                var name = line.Text is ['[', .. var inner, ']'] ? inner : null;
                if ((name is null ? "its section header does not end with ']'" : WhyNotName(name)) is { } reason)
                {
                    faults.Add(new UnitFault(line.Number, reason));
                }

                sections.Add((name ?? line.Text[1..], []));
            }
            else if (sections.Count > 0 && line.Text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals)
            {
                sections[^1].Settings.Add(new UnitSetting(line.Text[..equals].Trim(UnitLine.Space), line.Text[(equals + 1)..].Trim(UnitLine.Space)));
            }
        }

        return new UnitText([.. sections.Select(static section => new UnitSection(section.Name, section.Settings))], faults);
    }

    /// <summary>Writes the text without comments and joined lines.</summary>
    /// <returns>What <see cref="Parse"/> reads as the same sections.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var section in Sections)
        {
            text.Append('[').Append(section.Name).Append("]\n");
            foreach (var setting in section.Settings)
            {
                text.Append(setting.Key).Append('=').Append(setting.Value).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string? WhyNotName(string name) =>
        name.Any(static letter => letter is < ' ' or '"' or '\'' or '\\' or '\x7f') ? "its section header has a quote, a backslash or a control character" : null;
}
