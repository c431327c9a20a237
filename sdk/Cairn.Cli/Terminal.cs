using Cairn.Cli.Vars;
using Spectre.Console;

namespace Cairn.Cli;

/// <summary>Where a command talks: results to one stream, everything else to the other. Colours only on terminals.</summary>
/// <param name="output">The stream of results.</param>
/// <param name="error">The stream of what happens meanwhile, and of what goes wrong.</param>
/// <param name="isInteractive">Whether results go to a terminal.</param>
/// <param name="isLive">Whether what happens goes to a terminal on which it can be drawn anew.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isInteractive, bool isLive = false)
{
    /// <summary>Gets the stream of results.</summary>
    internal TextWriter Out { get; } = output;

    /// <summary>Gets the stream of what happens meanwhile, and of what goes wrong.</summary>
    internal TextWriter Err { get; } = error;

    /// <summary>Gets a value indicating whether results go to a terminal.</summary>
    internal bool IsInteractive => isInteractive;

    /// <summary>Gets how wide the terminal of results is; a file has no right margin.</summary>
    internal int Width
    {
        get => field > 0 ? field : isInteractive ? Results().Profile.Width : int.MaxValue / 2;
        init;
    }

    /// <summary>Gets a value indicating whether what happens can be drawn anew.</summary>
    internal bool IsLive => isLive;

    /// <summary>Gets where somebody types answers; null when nobody can be asked.</summary>
    internal IAnswerInput? Input { get; init; }

    /// <summary>Gets or sets what makes the console that is drawn on; the process's own by default.</summary>
    internal Func<IAnsiConsole>? Console { get; init; }

    internal static Terminal OfProcess()
    {
        var canDraw = !System.Console.IsErrorRedirected && Variable("TERM") is not "dumb" && Variable("CI") is null or "" or "false";
        return new Terminal(System.Console.Out, System.Console.Error, !System.Console.IsOutputRedirected, canDraw)
        {
            Input = System.Console.IsInputRedirected || System.Console.IsErrorRedirected ? null : new ConsoleInput(),
        };
    }

    internal void Error(string message) => Err.WriteLine($"cairn: {message}");

    internal void Hint(string message) => Err.WriteLine($"hint: {message}");

    /// <summary>Says what is being done.</summary>
    internal void Progress(string message) => Err.WriteLine(message);

    /// <summary>Asks something, and leaves the cursor behind it.</summary>
    internal void Ask(string question) => Err.Write(question);

    /// <summary>Gives the console that what happens is drawn on.</summary>
    internal IAnsiConsole Live() => Console?.Invoke() ?? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Err), Interactive = InteractionSupport.No });

    internal void Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = isInteractive ? TableBorder.Rounded : TableBorder.None };
        table.AddColumns([.. columns.Select(static name => new TableColumn(new Text(name)).NoWrap())]);
        foreach (var row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(cell)));
        }

        var console = Results();
        if (!isInteractive)
        {
            console.Profile.Width = Width;
        }

        console.Write(table);
    }

    /// <summary>Gives the console that results are written to.</summary>
    internal IAnsiConsole Results() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Out),
        Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
    });

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
