using System.Diagnostics;

namespace Cairn.Sdk;

/// <summary>Runs a piece of software and looks for its version in what it prints.</summary>
/// <param name="Command">The program, relative to the payload, and its arguments; empty for <c>--version</c> of the only program.</param>
/// <param name="Text">What it should print.</param>
/// <param name="Enabled">Whether it is run at all.</param>
internal sealed record VersionCheck(string Command, string Text, bool Enabled)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs the software in a folder that is its own, with nothing of the user's environment.</summary>
    internal void Run(string software, string root)
    {
        if (!Enabled)
        {
            return;
        }

        var words = (Command.Length > 0 ? Command : $"{UsualProgram(software, root)} --version").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = string.Join(' ', words);
        var home = Directory.CreateTempSubdirectory("cairn-version-");
        try
        {
            var said = Start(Path.Combine(root, words[0]), words[1..], home.FullName);
            if (!said.Contains(Text, StringComparison.Ordinal))
            {
                throw PayloadDiagnostics.SaysOtherVersion(software, command, Text, said.Trim());
            }
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw PayloadDiagnostics.SaysOtherVersion(software, command, Text, error.Message);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    private static string UsualProgram(string software, string root)
    {
        var programs = Directory.Exists(Path.Combine(root, "bin")) ? Directory.GetFiles(Path.Combine(root, "bin")).Select(static file => Path.GetFileName(file)).ToList() : [];
        return $"bin/{(programs is [var only] ? only : software)}";
    }

    private static string Start(string program, IEnumerable<string> arguments, string home)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = home, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.Environment.Clear();
        start.Environment["HOME"] = home;
        start.Environment["PATH"] = "/usr/bin:/bin";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
        }

        return output.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
    }
}
