using System.Text;
using System.Text.Json;
using Cairn.Deployment.Machines;

namespace Cairn.Cli.Deployments;

/// <summary>Tells what happens on machines, line by line: to people on one stream, to programs as JSON on the other.</summary>
internal sealed class RunReport(Terminal terminal, bool json) : IProgress<MachineProgress>
{
    private readonly Lock _access = new();
    private readonly Dictionary<string, MachinePhase> _phases = new(StringComparer.Ordinal);

    public void Report(MachineProgress value)
    {
        lock (_access)
        {
            if (json)
            {
                Write(writer =>
                {
                    writer.WriteString("machine", value.Machine);
                    writer.WriteString("phase", JsonNamingPolicy.CamelCase.ConvertName(value.Phase.ToString()));
                    WriteIf(writer, "text", value.Text);
                    if (value.Total > 0)
                    {
                        writer.WriteNumber("bytes", value.Bytes);
                        writer.WriteNumber("total", value.Total);
                    }
                });
            }
            else if (value.Phase != MachinePhase.Ended && (value.Text.Length > 0 || !_phases.TryGetValue(value.Machine, out var before) || before != value.Phase))
            {
                terminal.Progress($"{value.Machine}: {(value.Text.Length > 0 ? value.Text : Words(value))}");
            }

            _phases[value.Machine] = value.Phase;
        }
    }

    internal void Outcomes(IReadOnlyList<MachineOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (json)
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
                });
            }
            else if (outcome.Text.Contains('\n', StringComparison.Ordinal))
            {
                terminal.Out.WriteLine($"{outcome.Machine}:\n  {outcome.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}");
            }
            else
            {
                terminal.Out.WriteLine($"{outcome.Machine}: {(outcome.Kind == OutcomeKind.Failed ? "FAILED, " : "")}{outcome.Text}");
            }
        }
    }

    private static string Words(MachineProgress progress) => progress.Phase switch
    {
        MachinePhase.Connecting => "connecting",
        MachinePhase.Sending => progress.Total == 0 ? "has every object" : $"sending {progress.Total / 1024.0 / 1024:0.0} MiB",
        MachinePhase.Planning => "planning",
        MachinePhase.Activating => "activating",
        MachinePhase.Confirming => "confirming over a new connection",
        _ => "waiting",
    };

    private static void WriteIf(Utf8JsonWriter writer, string name, string text)
    {
        if (text.Length > 0)
        {
            writer.WriteString(name, text);
        }
    }

    private void Write(Action<Utf8JsonWriter> members)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        // The plan is indented JSON; a line break can only be between its members.
        terminal.Out.WriteLine(Encoding.UTF8.GetString(memory.ToArray()).ReplaceLineEndings(""));
    }
}
