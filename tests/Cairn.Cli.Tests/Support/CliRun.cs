namespace Cairn.Cli.Tests.Support;

/// <summary>A command line that ran in a folder.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Errors)
{
    internal static CliRun In(string folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = Cli.Commands.Cli.RunAsync(arguments, new Terminal(output, errors, isInteractive: false), folder).GetAwaiter().GetResult();
        return new CliRun(exitCode, output.ToString(), errors.ToString());
    }
}
