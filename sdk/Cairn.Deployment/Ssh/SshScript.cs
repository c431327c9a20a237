using Cairn.Deployment.Connections;
using Renci.SshNet;

namespace Cairn.Deployment.Ssh;

/// <summary>A script in a channel of an SSH connection.</summary>
internal sealed class SshScript : IRunningScript
{
    private readonly SshCommand command;
    private readonly Task execution;
    private readonly Stream input;

    internal SshScript(SshCommand command)
    {
        this.command = command;
        execution = command.ExecuteAsync();
        input = InputOf(command);
        Input = new SshStream(input);
        Output = new SshStream(command.OutputStream);
        Errors = new SshStream(command.ExtendedOutputStream);
    }

    public Stream Input { get; }

    public Stream Output { get; }

    public Stream Errors { get; }

    /// <summary>A script that has ended already, as one that only says that something is missing, takes nothing any more; its output says why.</summary>
    private static Stream InputOf(SshCommand command)
    {
        try
        {
            return command.CreateInputStream();
        }
        catch (InvalidOperationException)
        {
            return Stream.Null;
        }
    }

    public int WaitForEnd()
    {
        ((IAsyncResult)execution).AsyncWaitHandle.WaitOne();
        return command.ExitStatus ?? -1;
    }

    public void Dispose()
    {
        try
        {
            SshStream.Translate(() =>
            {
                input.Dispose();
                return 0;
            });
        }
        finally
        {
            command.Dispose(); // Ends what reads, also where the connection is gone and nothing can be written any more.
        }
    }
}
