namespace Cairn.Platform;

/// <summary>Writes files of sections and directives, as all of systemd's are.</summary>
internal static class Ini
{
    /// <summary>Writes sections that have something in them, with an empty line between.</summary>
    internal static string Write(params IEnumerable<(string Name, IEnumerable<Directive> Directives)> sections) => string.Join(
        '\n',
        sections.Where(static section => section.Directives.Any())
            .Select(static section => $"[{section.Name}]\n{Lines.Join(section.Directives.Select(static directive => directive.ToLine()))}"));
}
