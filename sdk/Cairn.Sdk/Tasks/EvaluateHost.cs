using System.Diagnostics;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Runs a host program and turns what it reports into errors and warnings of the build.</summary>
[MSBuildMultiThreadableTask]
public sealed class EvaluateHost : Microsoft.Build.Utilities.Task, IMultiThreadableTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Gets or sets the assembly of the host program.</summary>
    [Required]
    public string Program { get; set; } = "";

    /// <summary>Gets or sets the path of the <c>dotnet</c> that runs it.</summary>
    [Required]
    public string DotNetHost { get; set; } = "";

    /// <summary>Gets or sets the folder to write to.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Gets or sets the project, for errors that have no place of their own.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        string folder = TaskEnvironment.GetAbsolutePath(OutputFolder);
        Directory.CreateDirectory(folder);
        var report = Path.Combine(folder, EvaluationReport.FileName);
        File.Delete(report);
        var (exitCode, output) = Run(folder);
        if (!File.Exists(report))
        {
            Log.LogError(null, "CAIRN3009", null, ProjectFile, 0, 0, 0, 0, "The host program of '{0}' ended with exit code {1} without a report. It said: {2}", Path.GetFileNameWithoutExtension(Program), exitCode, output);
            return false;
        }

        foreach (var entry in EvaluationReport.Read(report))
        {
            var file = entry.File ?? ProjectFile;
            if (entry.IsError)
            {
                Log.LogError(null, entry.Id, null, file, entry.Line, 0, 0, 0, "{0}", entry.Text);
            }
            else
            {
                Log.LogWarning(null, entry.Id, null, file, entry.Line, 0, 0, 0, "{0}", entry.Text);
            }
        }

        return !Log.HasLoggedErrors;
    }

    private (int ExitCode, string Output) Run(string folder)
    {
        var start = TaskEnvironment.GetProcessStartInfo();
        start.FileName = DotNetHost;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var argument in (string[])[Program, "evaluate", "--output", folder])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var kill = _cancellation.Token.Register(static state => ((Process)state!).Kill(entireProcessTree: true), process);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, (output + errors.GetAwaiter().GetResult()).Trim());
    }
}
