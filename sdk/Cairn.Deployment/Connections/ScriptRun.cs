using System.Text;

namespace Cairn.Deployment.Connections;

/// <summary>A script that runs as root, with the password of sudo given when it is asked for.</summary>
internal sealed class ScriptRun : IDisposable
{
    private readonly IRunningScript script;
    private readonly ErrorReader errors;
    private volatile bool isWrong;

    internal ScriptRun(IComputer computer, string text, byte[]? password)
    {
        script = computer.Start(text);
        var answered = new TaskCompletionSource();
        errors = new ErrorReader(script.Errors, ActivatorScript.Prompt, times =>
        {
            if (times == 1 && password is not null)
            {
                script.Input.Write([.. password, (byte)'\n']);
                script.Input.Flush();
                answered.TrySetResult();
            }
            else
            {
                isWrong = true;
                script.Dispose();
            }
        },
        () => answered.TrySetResult());

        // What is written before sudo asks, sudo would take for the password.
        if (password is not null)
        {
            answered.Task.Wait(TimeSpan.FromSeconds(30));
        }
    }

    internal Stream Input => script.Input;

    internal Stream Output => script.Output;

    /// <summary>Gets a value indicating whether sudo asked again.</summary>
    internal bool IsPasswordWrong => isWrong;

    /// <summary>Waits for the end.</summary>
    internal (int ExitCode, string Words) WaitForEnd()
    {
        var exitCode = script.WaitForEnd();
        return (exitCode, errors.LastWords());
    }

    /// <summary>Sends everything and says that there is no more.</summary>
    internal void Feed(Action<Stream> write)
    {
        write(script.Input);
        script.Input.Flush();
        script.Input.Dispose();
    }

    /// <summary>Reads what it prints to the end.</summary>
    internal string ReadAll()
    {
        using var reader = new StreamReader(script.Output, Encoding.UTF8, leaveOpen: true);
        return reader.ReadToEnd();
    }

    public void Dispose() => script.Dispose();
}
