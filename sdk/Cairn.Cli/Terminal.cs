using Spectre.Console;

namespace Cairn.Cli;

/// <summary>Where a command talks: results to one stream, everything else to the other. Colours only on terminals.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isInteractive)
{
    /// <summary>Gets the stream of results.</summary>
    internal TextWriter Out { get; } = output;

    /// <summary>Gets the stream of what happens meanwhile, and of what goes wrong.</summary>
    internal TextWriter Err { get; } = error;

    internal static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsOutputRedirected);

    internal void Error(string message) => Err.WriteLine($"cairn: {message}");

    internal void Hint(string message) => Err.WriteLine($"hint: {message}");

    /// <summary>Says what is being done.</summary>
    internal void Progress(string message) => Err.WriteLine(message);

    /// <summary>Asks something, and leaves the cursor behind it.</summary>
    internal void Ask(string question) => Err.Write(question);

    internal void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = isInteractive ? TableBorder.Rounded : TableBorder.None };
        table.AddColumns([.. columns.Select(static name => new TableColumn(new Text(name)).NoWrap())]);
        foreach (var row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(cell)));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Out),
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        if (!isInteractive)
        {
            console.Profile.Width = int.MaxValue / 2; // A file has no right margin.
        }

        console.Write(table);
    }
}
