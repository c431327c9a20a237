namespace Cairn.Platform;

/// <summary>Writes files of sections and directives, as all of systemd's are.</summary>
internal static class Ini
{
    /// <summary>Writes sections like <see cref="Write"/>; null when a value cannot be written, which its option reports.</summary>
    internal static string? WriteIfValid(params IReadOnlyList<(string Name, IReadOnlyList<Directive> Directives)> sections) =>
        sections.SelectMany(static section => section.Directives).All(static directive => Directive.WhyNotValue(directive.Value) is null)
            ? Write(sections.Select(static section => (section.Name, (IEnumerable<Directive>)section.Directives)))
            : null;

    /// <summary>Writes sections that have something in them, with an empty line between.</summary>
    internal static string Write(params IEnumerable<(string Name, IEnumerable<Directive> Directives)> sections) => string.Join(
        '\n',
        sections.Where(static section => section.Directives.Any())
            .Select(static section => $"[{section.Name}]\n{Lines.Join(section.Directives.Select(static directive => directive.ToLine()))}"));
}
