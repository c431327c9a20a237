using System.Text.Json;

namespace Cairn.Sdk;

/// <summary>What a host program tells the build.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="IsError">Whether it stops the build.</param>
/// <param name="File">The file it is about; null when it has no place.</param>
/// <param name="Line">The line, from 1; 0 when it has no place.</param>
/// <param name="Text">The message, with all definitions and hints.</param>
internal sealed record EvaluationReport(string Id, bool IsError, string? File, int Line, string Text)
{
    internal const string FileName = "evaluation.json";

    internal static IReadOnlyList<EvaluationReport> Read(string path)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
        return
        [
            .. document.RootElement.GetProperty("diagnostics").EnumerateArray().Select(static entry => new EvaluationReport(
                entry.GetProperty("id").GetString()!,
                entry.GetProperty("severity").GetString() == "error",
                entry.GetProperty("file").GetString(),
                entry.GetProperty("line").GetInt32(),
                entry.GetProperty("text").GetString()!)),
        ];
    }
}
