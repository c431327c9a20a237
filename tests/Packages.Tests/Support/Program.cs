using System.Diagnostics;

namespace Cairn.Packages.Tests.Support;

/// <summary>Runs programs of the system; without them a test is inconclusive.</summary>
internal static class Program
{
    internal static (int Code, string Output, string Errors) Run(string program, params string[] arguments) => RunWith("", program, arguments);

    internal static (int Code, string Output, string Errors) RunWith(string input, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(PathOf(program), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Finds a program, also where only root looks.</summary>
    internal static string PathOf(string program)
    {
        var path = Environment.GetEnvironmentVariable("PATH")!.Split(':').Append("/usr/sbin").Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is null)
        {
            Assert.Inconclusive($"'{program}' is not on PATH.");
        }

        return path;
    }
}
