using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Deployment.Connections;

/// <summary>A conversation with the activator of a machine. Silence that is too long ends it.</summary>
internal sealed class MachineSession : IDisposable
{
    private readonly IComputer computer;
    private readonly ScriptRun run;
    private readonly Conversation conversation;
    private readonly Watchdog watchdog;
    private Welcome? welcome;

    /// <summary>Initializes a new instance of the <see cref="MachineSession"/> class, which owns the connection.</summary>
    /// <param name="computer">The machine.</param>
    /// <param name="run">The script that starts the activator.</param>
    /// <param name="patience">How long nothing may move.</param>
    internal MachineSession(IComputer computer, ScriptRun run, TimeSpan patience)
    {
        (this.computer, this.run) = (computer, run);
        watchdog = new Watchdog(computer.Name, patience, run.Dispose);
        conversation = new Conversation(run.Output, new WatchedStream(run.Input, watchdog), computer.Name);
    }

    /// <summary>Gets what the machine said of itself.</summary>
    internal Welcome Welcome => welcome ?? throw new InvalidOperationException("The conversation has not begun.");

    /// <summary>Gets where the machine was reached; null when that was over another host.</summary>
    internal string? Address => computer.Address;

    /// <summary>Gets or sets how long nothing may move.</summary>
    internal TimeSpan Patience
    {
        get => watchdog.Patience;
        set => watchdog.Patience = value;
    }

    /// <summary>Begins, if the script comes to start an activator.</summary>
    /// <returns>0, or the exit code by which the script says what is missing.</returns>
    internal int TryBegin()
    {
        try
        {
            welcome = watchdog.Guard(() =>
            {
                conversation.AwaitGreeting();
                conversation.Greet();
                conversation.Say(new Hello(WireMessage.CurrentVersion));
                return conversation.Hear() switch
                {
                    Welcome said => said,
                    Refused refused => throw new DeploymentException(refused.Text, refused.ExitCode),
                    var other => throw conversation.Unexpected(other, "'welcome'"),
                };
            });
            conversation.CheckVersion(welcome.Protocol);
            return 0;
        }
        catch (StoreException error) when (error.Id == WireDiagnostics.NoGreetingId)
        {
            if (run.IsPasswordWrong)
            {
                throw DeploymentDiagnostics.WrongPassword.Because(error, computer.Name);
            }

            var (exitCode, words) = run.WaitForEnd();
            return exitCode is >= ActivatorScript.Bare and <= ActivatorScript.NoSudo
                ? exitCode
                : throw DeploymentDiagnostics.NotPrepared.Because(error, computer.Name, words.Length > 0 ? words : error.Facts[1]);
        }
    }

    /// <summary>Hears the next thing that is no sign of life only.</summary>
    internal WireMessage Hear()
    {
        while (true)
        {
            if (watchdog.Guard(conversation.Hear) is var message and not Alive)
            {
                return message is Refused refused ? throw new DeploymentException(refused.Text, refused.ExitCode) : message;
            }
        }
    }

    /// <summary>Asks, and hears the answer.</summary>
    internal T Ask<T>(WireMessage request)
        where T : WireMessage
    {
        Say(request);
        var answer = Hear();
        return answer as T ?? throw Unexpected(answer, $"'{typeof(T).Name.ToLowerInvariant()}'");
    }

    internal void Say(WireMessage message) => watchdog.Guard(() =>
    {
        conversation.Say(message);
        return true;
    });

    /// <summary>Sends bytes; a part that is not taken in time ends the session.</summary>
    internal void SendBytes(Action<Stream> write) => watchdog.Guard(() =>
    {
        using var output = conversation.SendBytes();
        write(output);
        return true;
    });

    /// <summary>Receives bytes into memory.</summary>
    internal byte[] ReceiveBytes(int limit) => watchdog.Guard(() => conversation.ReceiveBytes(limit));

    /// <summary>Receives bytes; a part that does not come in time ends the session.</summary>
    internal T ReceiveBytes<T>(Func<Stream, T> read) => watchdog.Guard(() =>
    {
        using var input = conversation.ReceiveBytes();
        return read(input);
    });

    internal StoreException Unexpected(WireMessage message, string expected) => conversation.Unexpected(message, expected);

    public void Dispose()
    {
        watchdog.Dispose();

        // The connection first: who ends the script before waits until it has ended there. It does without, because there is nothing to read any more.
        computer.Dispose();
        try
        {
            run.Dispose();
        }
        catch (IOException)
        {
            // It is broken already.
        }
    }
}
