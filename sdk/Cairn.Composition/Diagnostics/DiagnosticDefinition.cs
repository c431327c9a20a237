namespace Cairn.Composition;

/// <summary>A definition that takes part in a diagnostic, or in the explanation of a value; or a place that reads or reports.</summary>
/// <param name="Module">The module that made it; empty for an option's own default.</param>
/// <param name="Location">Where it is written; null when it is not known.</param>
/// <param name="Priority">Its priority; null when it is not a definition.</param>
/// <param name="Value">Its value as text, shortened; null when it cannot be shown.</param>
public sealed record DiagnosticDefinition(string Module, SourceLocation? Location, Priority? Priority, string? Value)
{
    /// <summary>Gets how the definition came here, when it did not come directly: "via option Default" for example.</summary>
    public string? Note { get; init; }

    /// <summary>Returns place, value, priority and module.</summary>
    public override string ToString()
    {
        var place = Location?.ToString() ?? Module;
        var value = Value is null ? "" : $": {Value}";
        var facts = new[] { Priority?.ToString(), Location is null ? null : Module, Note }.Where(static fact => !string.IsNullOrEmpty(fact)).ToList();
        return facts.Count == 0 ? place + value : $"{place}{value} ({string.Join(", ", facts)})";
    }

    internal static DiagnosticDefinition Of(Definition definition) =>
        new(definition.Owner?.Names.Name ?? "", definition.Location, definition.Priority, definition.Text) { Note = NoteOf(definition.Owner) };

    internal static DiagnosticDefinition OfDefault(Slot slot) =>
        new("", new SourceLocation(slot.Option.File, slot.Option.Line), Composition.Priority.OptionDefault, slot.TryDefault(out var value) ? ValueText.Of(value) : null);

    internal static DiagnosticDefinition OfPlace(string file, int line) => new("", new SourceLocation(file, line), null, null);

    internal static DiagnosticDefinition OfReader(ModuleRun run) =>
        new(run.Names.Name, StackLocations.OfFailure(run.Reason!, run.ModuleType), null, null) { Note = NoteOf(run) ?? "reads it" };

    private static string? NoteOf(ModuleRun? run) => run?.Via is { } option ? $"via option {option}" : null;
}
