using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cairn.Sdk;

/// <summary>Checks fallbacks and channels, and finds out which of them take effect on a machine.</summary>
[MSBuildMultiThreadableTask]
public sealed class CheckChannels : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    private readonly List<Problem> _problems = [];

    /// <summary>Gets or sets the machine's project, for messages.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Gets or sets what NuGet resolved.</summary>
    [Required]
    public string AssetsFile { get; set; } = "";

#pragma warning disable CA1819 // MSBuild passes lists as arrays.
    /// <summary>Gets or sets the fallbacks that are declared for the machine.</summary>
    public ITaskItem[] Fallbacks { get; set; } = [];

    /// <summary>Gets or sets packages that are wanted from <c>stable</c> but have no stable version.</summary>
    public string[] StableMissing { get; set; } = [];

    /// <summary>Gets or sets packages that are wanted from <c>unstable</c> but have no version.</summary>
    public string[] UnstableMissing { get; set; } = [];

    /// <summary>Gets or sets the packages that a channel other than the usual one was chosen for.</summary>
    public string[] Packages { get; set; } = [];

    /// <summary>Gets or sets both versions of each package.</summary>
    public ITaskItem[] Versions { get; set; } = [];

    /// <summary>Gets or sets the modules and the software that the machine names.</summary>
    public string[] Modules { get; set; } = [];

    /// <summary>Gets or sets the packages that are projects of the repository.</summary>
    public string[] LocalModules { get; set; } = [];

    /// <summary>Gets or sets the lock files of the other machines.</summary>
    public string[] OtherLockFiles { get; set; } = [];

    /// <summary>Gets the packages among them that nothing on this machine uses.</summary>
    [Output]
    public ITaskItem[] Unused { get; private set; } = [];

    /// <summary>Gets those that are used, with <c>Version</c>, what it is <c>Instead</c> of, and a <c>Summary</c>.</summary>
    [Output]
    public ITaskItem[] InEffect { get; private set; } = [];
#pragma warning restore CA1819

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <inheritdoc/>
    public override bool Execute()
    {
        var versions = CentralVersions.Of(Versions);
        var used = ResolvedPackages.Read(TaskEnvironment.GetAbsolutePath(AssetsFile)).NamesUsedBy(Modules);
        Unused = [.. Packages.Where(package => !used.Contains(package)).Select(static package => new TaskItem(package))];
        InEffect = [.. Packages.Where(used.Contains).Order(StringComparer.Ordinal).Select(package => Effect(package, versions))];
        CheckFallbacks(versions, used);
        CheckOthers(versions);
        foreach (var problem in _problems.Distinct())
        {
            Report(problem);
        }

        return !Log.HasLoggedErrors;
    }

    private void CheckFallbacks(CentralVersions versions, IReadOnlySet<string> used)
    {
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        foreach (var item in Fallbacks)
        {
            if (StableFallback.ReadOrNull(item.ItemSpec, item.GetMetadata, versions, _problems) is not { } fallback)
            {
                continue;
            }

            if (fallback.Until.WhyItHolds(versions, today) is { } why)
            {
                _problems.Add(ChannelDiagnostics.CanGo(fallback, why));
            }

            if (!used.Contains(fallback.Package) && LockFileMentions.NobodyMentions(fallback.Package, OtherLockFiles.Select(file => (string)TaskEnvironment.GetAbsolutePath(file))))
            {
                _problems.Add(ChannelDiagnostics.NobodyUses(fallback));
            }
        }
    }

    private void CheckOthers(CentralVersions versions)
    {
        var fallbacks = Fallbacks.Select(static item => item.ItemSpec).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var package in StableMissing.Where(package => !fallbacks.Contains(package)))
        {
            StableFallback.CheckPackage(package, versions, _problems, "Channel 'stable' is chosen for");
        }

        _problems.AddRange(UnstableMissing.Select(package => ChannelDiagnostics.Unknown(package, "Channel 'unstable' is chosen for", versions.Packages)));
    }

    private TaskItem Effect(string package, CentralVersions versions)
    {
        var version = Versions.Last(item => string.Equals(item.ItemSpec, package, StringComparison.OrdinalIgnoreCase)).GetMetadata("Version");
        var instead = LocalModules.Contains(package, StringComparer.OrdinalIgnoreCase) ? "source" : versions.UnstableOf(package)!;
        var item = new TaskItem(package);
        item.SetMetadata("Version", version);
        item.SetMetadata("Instead", instead);
        item.SetMetadata("Summary", $"{package} {version} instead of {instead}");
        return item;
    }

    private void Report(Problem problem)
    {
        if (problem.IsError)
        {
            Log.LogError(null, problem.Id, null, ProjectFile, 0, 0, 0, 0, "{0}", problem.Text);
        }
        else
        {
            Log.LogWarning(null, problem.Id, null, ProjectFile, 0, 0, 0, 0, "{0}", problem.Text);
        }
    }
}
