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
    public IEnumerable<DiagnosticDefinition> Counting => Definitions.Where(d => d.Priority == Priority);

    internal static OptionExplanation Of(Slot slot)
    {
        var definitions = slot.Definitions
            .OrderBy(static d => d.Priority)
            .ThenBy(static d => d, DefinitionOrder.Instance)
            .Select(EvaluationReport.Describe)
            .ToList();
        return new OptionExplanation(
            slot.Path,
            slot.Option.TypeText,
            slot.Peek(),
            definitions.Count == 0 ? Priority.OptionDefault : definitions[0].Priority,
            definitions,
            new SourceLocation(slot.Option.File, slot.Option.Line));
    }
}
