using System.Text;

namespace Cairn.Deployment.Connections;

/// <summary>Reads what a script complains about while it runs: answers the question for a password, keeps the last words.</summary>
internal sealed class ErrorReader
{
    private const int Kept = 4000;

    private readonly StringBuilder text = new();
    private readonly Task reading;
    private readonly Lock access = new();

    /// <summary>Initializes a new instance of the <see cref="ErrorReader"/> class, and reads in a thread of its own: it blocks as long as the script runs.</summary>
    internal ErrorReader(Stream errors, string marker, Action<int> asked, Action ended) =>
        reading = Task.Factory.StartNew(() => Read(errors, marker, asked, ended), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Gives the last lines, once everything has come.</summary>
    internal string LastWords()
    {
        reading.Wait(TimeSpan.FromSeconds(2));
        lock (access)
        {
            var lines = text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return string.Join("; ", lines.TakeLast(3));
        }
    }

    private void Read(Stream errors, string marker, Action<int> asked, Action ended)
    {
        var times = 0;
        var buffer = new byte[1024];
        try
        {
            for (int got; (got = errors.Read(buffer, 0, buffer.Length)) > 0;)
            {
                lock (access)
                {
                    text.Append(Encoding.UTF8.GetString(buffer, 0, got));
                    for (int found; (found = text.ToString().IndexOf(marker, StringComparison.Ordinal)) >= 0;)
                    {
                        text.Remove(found, marker.Length);
                        asked(++times);
                    }

                    text.Remove(0, Math.Max(0, text.Length - Kept));
                }
            }
        }
        catch (IOException)
        {
            // The connection is gone; whoever uses it notices.
        }

        ended();
    }
}
