using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cairn.Cli.Comparisons;
using Cairn.Deployment.Machines;

namespace Cairn.Cli.Views;

/// <summary>A JSON object a line: what happens, then the outcomes.</summary>
internal sealed class JsonView(Terminal terminal) : IRunView
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _access = new();

    public void Report(MachineProgress value)
    {
        lock (_access)
        {
            Write(writer =>
            {
                writer.WriteString("machine", value.Machine);
                writer.WriteString("phase", JsonNamingPolicy.CamelCase.ConvertName(value.Phase.ToString()));
                if (value.Text.Length > 0)
                {
                    writer.WriteString("text", value.Text);
                }

                if (value.Total > 0)
                {
                    writer.WriteNumber("bytes", value.Bytes);
                    writer.WriteNumber("total", value.Total);
                }
            });
        }
    }

    public T Asking<T>(Func<T> ask)
    {
        lock (_access)
        {
            return ask();
        }
    }

    public void Outcomes(IReadOnlyList<MachineOutcome> outcomes, Action<MachineOutcome>? write = null)
    {
        foreach (var outcome in outcomes)
        {
            Write(writer =>
            {
                writer.WriteString("machine", outcome.Machine);
                writer.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(outcome.Kind.ToString()));
                writer.WriteNumber("exitCode", outcome.ExitCode);
                writer.WriteString("text", outcome.Text);
                if (outcome.Plan is { Length: > 0 } plan)
                {
                    writer.WritePropertyName("plan");
                    writer.WriteRawValue(plan);
                }

                if (outcome.Differences is { } differences)
                {
                    writer.WritePropertyName("differences");
                    writer.WriteRawValue(ComparisonView.Json(differences));
                }

                if (outcome.Condition is { } condition)
                {
                    writer.WritePropertyName("condition");
                    writer.WriteRawValue(ComparisonView.Json(condition));
                }
            });
        }
    }

    public void Clear()
    {
    }

    public void Dispose()
    {
    }

    private void Write(Action<Utf8JsonWriter> members)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, s_options))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        // The plan is indented JSON; a line break can only be between its members.
        terminal.Out.WriteLine(Encoding.UTF8.GetString(memory.ToArray()).ReplaceLineEndings(""));
    }
}
