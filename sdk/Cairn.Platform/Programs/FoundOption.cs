namespace Cairn.Platform;

/// <summary>An option of a machine, and what is said of it.</summary>
/// <param name="Option">The option, its value and its definitions.</param>
/// <param name="Documentation">What is said of it.</param>
internal sealed record FoundOption(OptionExplanation Option, DocumentedOption Documentation)
{
    /// <summary>Finds options: the one that has the path, and those below it; or else all whose path or description has the text.</summary>
    /// <param name="options">All options.</param>
    /// <param name="documentation">What is said of them; an option of which nothing is said is for modules, not for people.</param>
    /// <param name="text">A path, or a text; null for all.</param>
    internal static IReadOnlyList<FoundOption> Search(IEnumerable<OptionExplanation> options, DocumentedOptions documentation, string? text)
    {
        List<FoundOption> all =
        [
            .. options.Select(option => documentation.Find(option) is { } documented ? new FoundOption(option, documented) : null).OfType<FoundOption>()
                .OrderBy(static found => found.Option.Path, StringComparer.Ordinal),
        ];
        return text is null ? all
            : all.Where(found => found.IsAt(text)).ToList() is { Count: > 0 } there ? there
            : [.. all.Where(found => found.Has(text))];
    }

    private bool IsAt(string path) =>
        Option.Path.StartsWith(path, StringComparison.OrdinalIgnoreCase) && (Option.Path.Length == path.Length || Option.Path[path.Length] is '.' or '[');

    private bool Has(string text) =>
        Option.Path.Contains(text, StringComparison.OrdinalIgnoreCase) || Documentation.Summary?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
}
