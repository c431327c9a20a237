using System.Text.Json;

namespace Cairn.Platform;

/// <summary>The file in which a host program tells the build what it has to report.</summary>
internal static class EvaluationDocument
{
    internal const string FileName = "evaluation.json";

    private const int Version = 1;

    internal static byte[] Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                Write(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var place = diagnostic.Definitions.Select(static d => d.Location).FirstOrDefault(static l => l is { Line: > 0 });
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("file", place?.File);
        json.WriteNumber("line", place?.Line ?? 0);
        var lines = diagnostic.ToString();
        json.WriteString("text", lines[(lines.IndexOf(": ", StringComparison.Ordinal) + 2)..]);
        json.WriteEndObject();
    }
}
