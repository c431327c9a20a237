namespace Cairn.Composition;

/// <summary>Where the value of an option came from.</summary>
/// <param name="Path">The option.</param>
/// <param name="Type">Its type, in words.</param>
/// <param name="Value">Its merged value; null when there is none.</param>
/// <param name="Priority">The priority that won.</param>
/// <param name="Definitions">All definitions, strongest first.</param>
/// <param name="Declaration">Where the option is declared.</param>
public sealed record OptionExplanation(
    string Path,
    string Type,
    object? Value,
    Priority Priority,
    IReadOnlyList<DiagnosticDefinition> Definitions,
    SourceLocation Declaration)
{
    /// <summary>Gets the value as text, shortened.</summary>
    public string ValueText => Composition.ValueText.Of(Value) ?? "…";

    /// <summary>Gets the definitions that counted.</summary>
    public IReadOnlyList<DiagnosticDefinition> Counting { get; private init; } = [];

    /// <summary>Gets the paths of what the value consists of: keys of a map, items of a list, rows of a table.</summary>
    public IReadOnlyList<string> Elements { get; private init; } = [];

    internal static OptionExplanation Of(Slot slot) => Of(new OptionPlace(slot, []));

    internal static OptionExplanation Of(OptionPlace place)
    {
        var counting = place.Counting.ToList();
        var option = place.Slot.Option;
        return new OptionExplanation(
            place.Path,
            option.TypeText,
            place.Value,
            counting.Count == 0 ? Priority.OptionDefault : counting.Min(static d => d.Priority),
            [.. place.Definitions.Select(DiagnosticDefinition.Of)],
            new SourceLocation(option.File, option.Line))
        {
            Counting = [.. counting.Select(DiagnosticDefinition.Of)],
            Elements = [.. place.Elements],
        };
    }
}
