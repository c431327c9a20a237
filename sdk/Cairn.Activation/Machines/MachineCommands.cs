using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Cairn.Activation.Machines;

/// <summary>The programs of the machine that the activator runs on.</summary>
internal sealed class MachineCommands : ICommands
{
    /// <summary>Where programs are looked for: a login's PATH must not decide what root runs.</summary>
    internal const string SearchPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static readonly string[] s_kept = ["TZ", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"];

    public CommandResult Run(Command command, CancellationToken cancellation = default)
    {
        var program = Locate(command.Program);
        if (program is null)
        {
            return new CommandResult(CommandResult.NotFound, "", $"'{command.Program}' is not on this machine");
        }

        try
        {
            using var process = Process.Start(Start(command, program))!;
            using var stop = cancellation.Register(static p => ((Process)p!).Kill(entireProcessTree: true), process);
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            Feed(process, command.Input);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return new CommandResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception error)
        {
            return new CommandResult(CommandResult.NotFound, "", $"'{program}': {error.Message}");
        }
    }

    private static string? Locate(string program) => program.Contains('/', StringComparison.Ordinal)
        ? program
        : SearchPath.Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static ProcessStartInfo Start(Command command, string program)
    {
        var start = new ProcessStartInfo(program, command.Arguments)
        {
            WorkingDirectory = command.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var kept = s_kept.Where(start.Environment.ContainsKey).Select(name => (Name: name, Value: start.Environment[name])).ToList();
        start.Environment.Clear();
        start.Environment["PATH"] = SearchPath;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in kept.Concat(command.Environment.Select(static entry => (entry.Key, (string?)entry.Value))))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void Feed(Process process, ReadOnlyMemory<byte>? input)
    {
        try
        {
            if (input is { } bytes)
            {
                process.StandardInput.BaseStream.Write(bytes.Span);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program may end without having read what it is given; its exit code says whether that matters.
        }
    }
}
