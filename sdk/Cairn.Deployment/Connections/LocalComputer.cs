using System.Diagnostics;

namespace Cairn.Deployment.Connections;

/// <summary>This computer, which needs no SSH.</summary>
/// <param name="name">What errors call it.</param>
public sealed class LocalComputer(string name) : IComputer
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string? Address => "127.0.0.1";

    /// <inheritdoc/>
    public IRunningScript Start(string script) => new LocalScript(script);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class LocalScript : IRunningScript
    {
        private readonly Process process;

        internal LocalScript(string script)
        {
            var start = new ProcessStartInfo("/bin/sh", ["-c", script])
            {
                RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/",
            };
            process = Process.Start(start)!;
        }

        public Stream Input => process.StandardInput.BaseStream;

        public Stream Output => process.StandardOutput.BaseStream;

        public Stream Errors => process.StandardError.BaseStream;

        public int WaitForEnd()
        {
            process.WaitForExit();
            return process.ExitCode;
        }

        public void Dispose()
        {
            // Not the writer around it, which would write the rest into a pipe that may be closed already, or that nobody reads.
            process.StandardInput.BaseStream.Dispose();
            process.Dispose();
        }
    }
}
