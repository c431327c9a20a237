using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Cairn.Cli.Comparisons;

/// <summary>Shows what differs: in colours on a terminal, and as JSON.</summary>
internal static class ComparisonView
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static string Json<T>(T value) => JsonSerializer.Serialize(value, s_json);

    internal static void Write(Terminal terminal, IEnumerable<string> lines)
    {
        if (!terminal.IsInteractive)
        {
            foreach (var line in lines)
            {
                terminal.Out.WriteLine(line);
            }

            return;
        }

        var console = terminal.Results();
        foreach (var line in lines)
        {
            console.Write(new Text(Visible(line) + "\n", StyleOf(line.TrimStart())));
        }
    }

    /// <summary>What is in files may be anything; the terminal gets letters only.</summary>
    private static string Visible(string line) => string.Concat(line.Select(static c => char.IsControl(c) && c != '\t' ? '�' : c));

    private static Style StyleOf(string line) => line switch
    {
        ['+', ..] => new Style(Color.Green),
        ['-', ..] => new Style(Color.Red),
        ['~', ..] => new Style(Color.Yellow),
        ['@', '@', ..] => new Style(Color.Grey),
        [.., ':'] => new Style(decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
