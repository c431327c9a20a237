using System.Text.Json;
using Cairn.Cli.Vars;

namespace Cairn.Cli.Commands;

/// <summary>Tells what commands about values and keys did.</summary>
internal static class VarsReport
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Terminal terminal, IReadOnlyCollection<VarOutcome> outcomes, bool json, string nothing)
    {
        if (json)
        {
            WriteJson(terminal, outcomes);
        }
        else if (outcomes.Count == 0)
        {
            terminal.Out.WriteLine(nothing);
        }
        else
        {
            terminal.Table(["what", "outcome", "detail"], outcomes.Select(static outcome => (IReadOnlyList<string>)[outcome.Subject, outcome.Outcome, outcome.Detail]));
        }
    }

    internal static void WriteJson<T>(Terminal terminal, T value) => terminal.Out.WriteLine(JsonSerializer.Serialize(value, s_json));
}
