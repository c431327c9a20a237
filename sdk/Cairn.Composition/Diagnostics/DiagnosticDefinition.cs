namespace Cairn.Composition;

/// <summary>A definition that takes part in a diagnostic, or in the explanation of a value.</summary>
/// <param name="Module">The module that made it; empty for an option's own default.</param>
/// <param name="Location">Where it is written; null when it is not known.</param>
/// <param name="Priority">Its priority.</param>
/// <param name="Value">Its value as text, shortened; null when it cannot be shown.</param>
public sealed record DiagnosticDefinition(string Module, SourceLocation? Location, Priority Priority, string? Value)
{
    /// <summary>Gets how the definition came here, when it did not come directly: "via option Default" for example.</summary>
    public string? Note { get; init; }

    /// <summary>Returns place, value, priority and module.</summary>
    public override string ToString()
    {
        var place = Location?.ToString() ?? Module;
        var value = Value is null ? "" : $": {Value}";
        var module = Module.Length == 0 || Location is null ? "" : $", {Module}";
        var note = Note is null ? "" : $", {Note}";
        return $"{place}{value} ({Priority}{module}{note})";
    }
}
