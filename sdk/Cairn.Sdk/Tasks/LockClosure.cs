using Cairn.Store;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Writes what a closure is made of into its lock file, or in locked mode checks that nothing changed.</summary>
[MSBuildMultiThreadableTask]
public sealed class LockClosure : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    /// <summary>Gets or sets the lock file.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether a difference is an error.</summary>
    public bool Locked { get; set; }

    /// <summary>Gets or sets the machine's name.</summary>
    [Required]
    public string Machine { get; set; } = "";

    /// <summary>Gets or sets the machine's class.</summary>
    [Required]
    public string HostClass { get; set; } = "";

    /// <summary>Gets or sets the machine's system.</summary>
    [Required]
    public string System { get; set; } = "";

    /// <summary>Gets or sets the archive of the evaluated configuration.</summary>
    [Required]
    public string Archive { get; set; } = "";

    /// <summary>Gets or sets what NuGet resolved.</summary>
    [Required]
    public string AssetsFile { get; set; } = "";

    /// <summary>Gets or sets the file that lists the software of the machine.</summary>
    [Required]
    public string SoftwareFile { get; set; } = "";

#pragma warning disable CA1819 // MSBuild passes lists as arrays.
    /// <summary>Gets or sets the modules that the project names.</summary>
    public string[] Modules { get; set; } = [];

    /// <summary>Gets or sets the packages that are projects of this repository.</summary>
    public string[] LocalModules { get; set; } = [];

    /// <summary>Gets or sets both versions of each package.</summary>
    public ITaskItem[] Versions { get; set; } = [];

    /// <summary>Gets or sets the packages that come from another channel than the rest, as <see cref="CheckChannels"/> found them.</summary>
    public ITaskItem[] Fallbacks { get; set; } = [];
#pragma warning restore CA1819

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            string file = TaskEnvironment.GetAbsolutePath(LockFile);
            var current = ClosureLock.ReadOrNull(file);
            var next = Describe();
            if (current == next)
            {
                return true;
            }

            if (Locked)
            {
                Log.LogError(null, LockDiagnostics.Changed, null, file, 0, 0, 0, 0, "{0}", LockDiagnostics.ChangedText(Machine, current, next));
                return false;
            }

            next.WriteTo(file);
            return true;
        }
        catch (LockFileException exception)
        {
            Log.LogError(null, exception.Id, null, LockFile, 0, 0, 0, 0, "{0}", exception.Message);
            return false;
        }
    }

    private ClosureLock Describe()
    {
        using var archive = new FileStream(TaskEnvironment.GetAbsolutePath(Archive), FileMode.Open, FileAccess.Read);
        var configuration = new ContentHash(global::System.Security.Cryptography.SHA256.HashData(archive));
        var packages = ResolvedPackages.Read(TaskEnvironment.GetAbsolutePath(AssetsFile));
        var software = SoftwareJson.ReadList(TaskEnvironment.GetAbsolutePath(SoftwareFile));
        var named = Modules.Concat(software.Select(static item => item.Origin?.Package).OfType<string>());
        var source = packages.Projects().Intersect(LocalModules, StringComparer.Ordinal);
        return ClosureLock.Of(Machine, HostClass, System, configuration.ToString(), source, packages.UsedBy(named, CentralVersions.Of(Versions))) with
        {
            Software = [.. software.Select(LockedSoftware.Of)],
            Fallbacks = [.. Fallbacks.Select(static item => new LockedFallback(item.ItemSpec, item.GetMetadata("Version"), item.GetMetadata("Instead"))).OrderBy(static f => f.Id, StringComparer.Ordinal)],
        };
    }
}
