using System.Globalization;
using Cairn.Store;

namespace Cairn.Deployment.Connections;

/// <summary>Ends a connection on which nothing moves any more: a network that is cut says nothing.</summary>
internal sealed class Watchdog : IDisposable
{
    private readonly string machine;
    private readonly Timer timer;
    private volatile bool hasBitten;

    internal Watchdog(string machine, TimeSpan patience, Action end)
    {
        (this.machine, Patience) = (machine, patience);
        timer = new Timer(_ =>
        {
            hasBitten = true;
            try
            {
                end();
            }
            catch (IOException)
            {
                // It is broken already, which is what was wanted.
            }
        });
    }

    /// <summary>Gets or sets how long nothing may move.</summary>
    internal TimeSpan Patience { get; set; }

    /// <summary>Says that something moved.</summary>
    internal void Feed() => timer.Change(Patience, Timeout.InfiniteTimeSpan);

    /// <summary>Watches over an action.</summary>
    /// <exception cref="DeploymentException">CAIRN6022: nothing moved for too long.</exception>
    internal T Guard<T>(Func<T> action)
    {
        Feed();
        try
        {
            return action();
        }
        catch (Exception error) when (hasBitten && error is StoreException or IOException or ObjectDisposedException)
        {
            throw DeploymentDiagnostics.Silent.Because(error, machine, Patience.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
        }
        finally
        {
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => timer.Dispose();
}
