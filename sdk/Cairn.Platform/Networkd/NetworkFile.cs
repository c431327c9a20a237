namespace Cairn.Platform;

/// <summary>A file that systemd's network manager reads; the row's key is its name without order and ending.</summary>
public abstract partial class NetworkFile : OptionSet, IValidatableObject
{
    /// <summary>The file's place among all; of several that match an interface, the first one counts. Default: 10.</summary>
    [Default(10), Range(0, 99)]
    public partial int Order { get; set; }

    /// <summary>Directives that have no option here, by section and name. A list of maps gives a section several times.</summary>
    /// <example><c>network.Extra["DHCPv4"]["UseDNS"] = false;</c></example>
    public partial Setting Extra { get; set; }

    internal abstract string Suffix { get; }

    internal string Path => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"systemd/network/{Order:00}-{RowKey}{Suffix}");

    /// <inheritdoc/>
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, directives) in NetworkText.Extra(Extra))
        {
            if (directives is null || name.Any(static c => !char.IsAsciiLetterOrDigit(c)))
            {
                yield return new ValidationResult($"'{PathRules.Printable(name)}' must be a section: directives by name, or a list of such.", [nameof(Extra)]);
                yield break;
            }
        }

        foreach (var directive in Sections().SelectMany(static section => section.Directives))
        {
            if (Directive.WhyNotValue(directive.Value) is { } reason || !directive.Name.All(char.IsAsciiLetterOrDigit))
            {
                yield return new ValidationResult(
                    $"'{PathRules.Printable(directive.Name)}' cannot be '{PathRules.Printable(directive.Value)}': its name must be letters and digits, its value one line.", [nameof(Extra)]);
            }
        }
    }

    /// <summary>Writes the file; null when a value cannot be written.</summary>
    internal string? ToText() => Ini.WriteIfValid(Sections());

    internal abstract IEnumerable<(string Name, IReadOnlyList<Directive> Directives)> Typed();

    /// <summary>Joins what options give with what is extra, section by section; repeated sections stand for themselves.</summary>
    private List<(string Name, IReadOnlyList<Directive> Directives)> Sections()
    {
        var sections = Typed().Where(static section => section.Directives.Count > 0).ToList();
        foreach (var (name, directives) in NetworkText.Extra(Extra))
        {
            var index = sections.FindIndex(section => string.Equals(section.Name, name, StringComparison.Ordinal));
            if (index >= 0 && name is not ("Address" or "Route"))
            {
                sections[index] = (name, [.. sections[index].Directives, .. directives ?? []]);
            }
            else
            {
                sections.Add((name, directives ?? []));
            }
        }

        return sections;
    }
}
