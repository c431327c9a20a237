using System.Globalization;

namespace Cairn.Platform;

/// <summary>Collects the directives of a section as its options give them.</summary>
/// <param name="isDropIn">Whether the section extends one of the distribution: then commands replace what is there.</param>
internal sealed class DirectiveList(bool isDropIn = false)
{
    private readonly List<Directive> _directives = [];
    private readonly SortedSet<string> _options = new(StringComparer.Ordinal);

    internal IReadOnlyList<Directive> Directives => _directives;

    /// <summary>Gets the names that have an option, defined or not.</summary>
    internal IReadOnlySet<string> Options => _options;

    internal void Add(string name, string? value)
    {
        _options.Add(name);
        if (value is not null)
        {
            _directives.Add(new Directive(name, value));
        }
    }

    internal void Add(string name, bool? value) => Add(name, value switch { null => null, true => "yes", false => "no" });

    internal void Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    internal void Add(string name, Size? value) => Add(name, value?.ToString());

    internal void Add(string name, TimeSpan? value) => Add(name, value is { } time ? TimeSpans.ToSystemd(time) : null);

    internal void Add(string name, UnixFileMode? value) => Add(name, value?.ToOctal());

    internal void Add<TEnum>(string name, TEnum? value)
        where TEnum : struct, Enum => Add(name, value is { } member ? KebabCase.Of(member) : null);

    /// <summary>Adds a line for each item; in a drop-in they come to those that are there.</summary>
    internal void AddEach(string name, IEnumerable<string> values)
    {
        _options.Add(name);
        _directives.AddRange(values.Select(value => new Directive(name, value)));
    }

    /// <summary>Adds a line for each item; in a drop-in they replace those that are there.</summary>
    internal void AddCommands(string name, IReadOnlyList<string> values)
    {
        if (isDropIn && values.Count > 0)
        {
            Add(name, "");
        }

        AddEach(name, values);
    }

    /// <summary>Adds one line with all items; defined but empty it means none at all.</summary>
    internal void AddJoined(string name, IEnumerable<string> values, bool isDefined) =>
        Add(name, isDefined ? string.Join(' ', values) : null);

    internal void AddEnvironment(string name, IEnumerable<KeyValuePair<string, string>> variables) =>
        AddEach(name, variables.Select(static variable => CommandLine.Quoted($"{variable.Key}={variable.Value}", escapesDollar: false)));

    /// <summary>Adds open settings: a list gives a line for each item, true and false are yes and no.</summary>
    internal void AddExtra(Setting extra)
    {
        foreach (var (name, value) in extra)
        {
            _directives.AddRange((value.Kind == SettingKind.List ? value.Items : [value]).Select(item => new Directive(name, Text(item))));
        }
    }

    private static string Text(Setting value) => value.Kind switch
    {
        SettingKind.Null => "",
        SettingKind.Boolean => (bool)value.Scalar! ? "yes" : "no",
        SettingKind.List or SettingKind.Map => throw new InvalidOperationException($"'{value}' cannot be the value of a directive."),
        _ => Convert.ToString(value.Scalar, CultureInfo.InvariantCulture)!,
    };
}
