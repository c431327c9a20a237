using Cairn.Deployment.Feeds;
using Cairn.Store;
using Cairn.Store.Closures;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>What tasks that make a package of a closure have in common.</summary>
public abstract class ClosureTask : Microsoft.Build.Utilities.Task, IMultiThreadableTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Gets or sets the machine's name.</summary>
    [Required]
    public string Machine { get; set; } = "";

    /// <summary>Gets or sets what the machine is for.</summary>
    public string Description { get; set; } = "";

    /// <summary>Gets or sets the id of the package.</summary>
    [Required]
    public string PackageId { get; set; } = "";

    /// <summary>Gets or sets the closure's file.</summary>
    [Required]
    public string ClosureFile { get; set; } = "";

    /// <summary>Gets or sets the folder of the store.</summary>
    [Required]
    public string StoreFolder { get; set; } = "";

    /// <summary>Gets or sets the file of the key that signs.</summary>
    public string SigningKeyFile { get; set; } = "";

    /// <summary>Gets or sets the folder for the package.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    private protected CancellationToken Cancellation => _cancellation.Token;

    private protected string Output => TaskEnvironment.GetAbsolutePath(OutputFolder);

    private protected string KeyFile => TaskEnvironment.GetAbsolutePath(SigningKeyFile);

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            NativeLibraries.Register();
            using var store = LocalStore.Open(TaskEnvironment.GetAbsolutePath(StoreFolder));
            var closure = Closure.Read(TaskEnvironment.GetAbsolutePath(ClosureFile));
#pragma warning disable CA2025 // It is waited for.
            RunAsync(new ClosureDraft(Machine, PackageId, closure, store) { Description = Description }).GetAwaiter().GetResult();
#pragma warning restore CA2025
        }
        catch (StoreException problem)
        {
            Report(problem.Id, problem.Message);
        }
        catch (FeedException problem)
        {
            Report(problem.Id, problem.Message);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Releases what the task holds.</summary>
    /// <param name="disposing">Whether it is disposed of, not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _cancellation.Dispose();
        }
    }

    private protected abstract Task RunAsync(ClosureDraft draft);

    private void Report(string id, string message) => Log.LogError(null, id, null, ClosureFile, 0, 0, 0, 0, "{0}", message[(id.Length + 2)..]);
}
