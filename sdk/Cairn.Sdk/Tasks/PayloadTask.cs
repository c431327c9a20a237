using Cairn.Store;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>What tasks that get payloads have in common.</summary>
public abstract class PayloadTask : Microsoft.Build.Utilities.Task, IMultiThreadableTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

#pragma warning disable CA1819 // MSBuild passes lists as arrays.
    /// <summary>Gets or sets the payloads that software projects declare.</summary>
    public ITaskItem[] Payloads { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>Gets or sets the system to get payloads for.</summary>
    [Required]
    public string System { get; set; } = "";

    /// <summary>Gets or sets the system that builds.</summary>
    [Required]
    public string BuildSystem { get; set; } = "";

    /// <summary>Gets or sets the folder of the store.</summary>
    [Required]
    public string StoreFolder { get; set; } = "";

    /// <summary>Gets or sets the folder of downloads.</summary>
    [Required]
    public string CacheFolder { get; set; } = "";

    /// <summary>Gets or sets the folder that remembers what payloads became.</summary>
    [Required]
    public string RecordFolder { get; set; } = "";

    /// <summary>Gets or sets the folder for what is unpacked.</summary>
    [Required]
    public string WorkFolder { get; set; } = "";

    /// <summary>Gets or sets the address of npm's registry.</summary>
    [Required]
    public string NpmRegistry { get; set; } = "";

    /// <summary>Gets or sets the greatest size of a download in bytes.</summary>
    public long MaxPayloadSize { get; set; } = DownloadOptions.UsualMaxSize;

    /// <summary>Gets or sets the project, for errors.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    private protected CancellationToken Cancellation => _cancellation.Token;

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
        string work = TaskEnvironment.GetAbsolutePath(WorkFolder);
        try
        {
            using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
            using var store = LocalStore.Open(TaskEnvironment.GetAbsolutePath(StoreFolder));
            var settings = new PayloadSettings(TaskEnvironment.GetAbsolutePath(CacheFolder), work, NpmRegistry, MaxPayloadSize);
            var cache = new DownloadCache(settings.CacheFolder, client, new DownloadOptions { MaxSize = MaxPayloadSize }, warning => Log.LogWarning(null, PayloadDiagnostics.CacheChanged, null, ProjectFile, 0, 0, 0, 0, "{0}", warning));
            var records = new SoftwareRecords(TaskEnvironment.GetAbsolutePath(RecordFolder), NpmRegistry);
            var realization = new SoftwareRealization(store, new PayloadUnpacker(cache, settings), records, BuildSystem);
#pragma warning disable CA2025 // It is waited for.
            RunAsync(store, realization).GetAwaiter().GetResult();
#pragma warning restore CA2025
            realization.Problems.ForEach(problem => Report(problem.Id, problem.Message));
        }
        catch (PayloadException problem)
        {
            Report(problem.Id, problem.Message);
        }
        catch (StoreException problem)
        {
            Report(problem.Id, problem.Message);
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
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

    private protected abstract Task RunAsync(LocalStore store, SoftwareRealization realization);

    private void Report(string id, string message) => Log.LogError(null, id, null, ProjectFile, 0, 0, 0, 0, "{0}", message);
}
