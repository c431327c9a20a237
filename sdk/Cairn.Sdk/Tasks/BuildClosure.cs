using Cairn.Deployment.Connections;
using Cairn.Store;
using Cairn.Store.Archives;
using Cairn.Store.Closures;
using Cairn.Store.Manifests;
using Cairn.Store.Trees;
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

    /// <summary>Gets or sets the file that lists the software of the machine.</summary>
    [Required]
    public string SoftwareFile { get; set; } = "";

    /// <summary>Gets or sets the folder of the store.</summary>
    [Required]
    public string StoreFolder { get; set; } = "";

    /// <summary>Gets or sets the file to write the closure to.</summary>
    [Required]
    public string ClosureFile { get; set; } = "";

#pragma warning disable CA1819 // MSBuild passes lists as arrays.
    /// <summary>Gets or sets what fallbacks changed, for the summary.</summary>
    public string[] Downgrades { get; set; } = [];
#pragma warning restore CA1819

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
        var software = SoftwareJson.ReadList(TaskEnvironment.GetAbsolutePath(SoftwareFile));
        foreach (var item in software)
        {
            store.Verify(item.AsObject().Path, _cancellation.Token).ThrowIfBroken();
        }

        if (Compose(store, archive, software) is not { } tree)
        {
            return;
        }

        var system = store.Add(tree, StoreObjectName.Parse(Machine), ExistingObject.Verify, _cancellation.Token);
        var closure = WithOrigins(store.ClosureOf(system.Path, _cancellation.Token), software);
        store.CheckComplete(closure, _cancellation.Token);
        ActivatorArchive.Prepare(store, software.Single(static item => item.Name == ActivatorSoftware.Name).AsObject().Path, _cancellation.Token);
        Directory.CreateDirectory(Path.GetDirectoryName(closureFile)!);
        closure.WriteTo(closureFile);
        store.Roots.Follow(closureFile, _cancellation.Token);
        Log.LogMessage(MessageImportance.High, "  {0}", ClosureSummary.Of(store, closure, previous));
        foreach (var downgrade in Downgrades)
        {
            Log.LogMessage(MessageImportance.High, "    fallback: {0}", downgrade);
        }
    }

    private static Closure WithOrigins(Closure closure, IEnumerable<SoftwareObject> software) => new(
        closure.System,
        closure.References,
        software.Where(static item => item.Origin is not null).ToDictionary(static item => item.AsObject().Path, static item => item.Origin!));

    /// <summary>Makes the system object of the configuration, the software and the profiles; null after errors.</summary>
    private StoreTree? Compose(LocalStore store, string archive, IReadOnlyList<SoftwareObject> software)
    {
        using var nar = new FileStream(archive, FileMode.Open, FileAccess.Read);
        var entries = NarArchive.Read(nar, archive, _cancellation.Token);
        var manifest = Manifest.Parse(entries.Single(static entry => entry.Path == Manifest.FileName).Content, archive);
        var paths = software.ToDictionary(static item => item.Name, static item => item.AsObject().Path, StringComparer.Ordinal);
        var profiles = Profile.Of(manifest)
            .Select(profile => new ProfileLinks(profile, name => (store.PathOf(paths[name]), paths[name].OnMachine)).Make())
            .ToList();
        foreach (var problem in profiles.SelectMany(static profile => profile.Problems))
        {
            Log.LogError(null, problem.Id, null, ClosureFile, 0, 0, 0, 0, "{0}", problem.Message);
        }

        return Log.HasLoggedErrors ? null : SystemTree.Compose(entries, software, profiles.SelectMany(static profile => profile.Links).Append(ActivatorSoftware.LinkTo(paths[ActivatorSoftware.Name])));
    }
}
