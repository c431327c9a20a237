namespace Cairn.Fleet.Deployment.Tests.Support;

/// <summary>Runs what blocks in a thread of its own: tests at once would wait for one another's threads, until connections time out.</summary>
internal static class Blocking
{
    internal static Task<T> RunAsync<T>(Func<T> action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
