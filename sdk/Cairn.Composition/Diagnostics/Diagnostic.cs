using System.Text;

namespace Cairn.Composition;

/// <summary>Something to tell the user about an evaluation.</summary>
/// <param name="Id">The id, such as <c>CAIRN1001</c>.</param>
/// <param name="Severity">Whether it stops the evaluation.</param>
/// <param name="Path">The option or option set it is about; empty for the whole.</param>
/// <param name="Message">One sentence, with the path in it.</param>
public sealed record Diagnostic(string Id, Severity Severity, string Path, string Message)
{
    /// <summary>Gets the definitions involved.</summary>
    public IReadOnlyList<DiagnosticDefinition> Definitions { get; init; } = [];

    /// <summary>Gets what the user can do, at most three sentences.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Returns the message, a line for each definition, and the hints.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{(Severity == Severity.Error ? "error" : "warning")} {Id}: {Message}");
        foreach (var definition in Definitions)
        {
            text.Append('\n').Append("  ").Append(definition);
        }

        foreach (var hint in Hints)
        {
            text.Append('\n').Append("  hint: ").Append(hint);
        }

        return text.ToString();
    }
}
