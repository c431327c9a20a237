using Cairn.Store;
using Cairn.Store.Closures;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Puts a machine's system object into the store and writes its closure.</summary>
[MSBuildMultiThreadableTask]
public sealed class BuildClosure : Microsoft.Build.Utilities.Task, IMultiThreadableTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Gets or sets the machine's name.</summary>
    [Required]
    public string Machine { get; set; } = "";

    /// <summary>Gets or sets the archive of the system object.</summary>
    [Required]
    public string Archive { get; set; } = "";

    /// <summary>Gets or sets the folder of the store.</summary>
    [Required]
    public string StoreFolder { get; set; } = "";

    /// <summary>Gets or sets the file to write the closure to.</summary>
    [Required]
    public string ClosureFile { get; set; } = "";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Build();
        }
        catch (StoreException exception)
        {
            Log.LogError(null, exception.Id, null, ClosureFile, 0, 0, 0, 0, "{0}", exception.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private void Build()
    {
        string closureFile = TaskEnvironment.GetAbsolutePath(ClosureFile);
        string archive = TaskEnvironment.GetAbsolutePath(Archive);
        var previous = File.Exists(closureFile) ? Closure.Read(closureFile) : null;
        using var store = LocalStore.Open(TaskEnvironment.GetAbsolutePath(StoreFolder));
        var system = Import(store, archive);
        var closure = store.ClosureOf(system.Path, _cancellation.Token);
        store.CheckComplete(closure, _cancellation.Token);
        Directory.CreateDirectory(Path.GetDirectoryName(closureFile)!);
        closure.WriteTo(closureFile);
        store.Roots.Follow(closureFile, _cancellation.Token);
        Log.LogMessage(MessageImportance.High, "  {0}", ClosureSummary.Of(store, closure, previous));
    }

    private StoreObject Import(LocalStore store, string archive)
    {
        ContentHash hash;
        using (var reading = new FileStream(archive, FileMode.Open, FileAccess.Read))
        {
            hash = new ContentHash(System.Security.Cryptography.SHA256.HashData(reading));
        }

        var system = new StoreObject(StorePath.Of(hash, StoreObjectName.Parse(Machine)), hash, new FileInfo(archive).Length);
        using var nar = new FileStream(archive, FileMode.Open, FileAccess.Read);
        store.Import(system, nar, ExistingObject.Verify, _cancellation.Token);
        return system;
    }
}
