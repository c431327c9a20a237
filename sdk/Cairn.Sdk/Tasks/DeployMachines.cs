using Cairn.Deployment;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;
using Cairn.Deployment.Ssh;
using Cairn.Store;
using Cairn.Store.Signing;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Brings machines to their closures, as <c>cairn deploy</c> does.</summary>
[MSBuildMultiThreadableTask]
public sealed class DeployMachines : Microsoft.Build.Utilities.Task, IMultiThreadableTask, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Dictionary<string, LocalStore> _stores = new(StringComparer.Ordinal);

#pragma warning disable CA1819 // MSBuild passes lists as arrays.
    /// <summary>Gets or sets the machines, as target <c>DescribeClosure</c> describes them.</summary>
    [Required]
    public ITaskItem[] Machines { get; set; } = [];

    /// <summary>Gets or sets the machines that are meant; those that are not among <see cref="Machines"/> did not build, and count as failed.</summary>
    public ITaskItem[] Meant { get; set; } = [];

    /// <summary>Gets or sets files of keys to log in with, before those that the configuration of SSH names.</summary>
    public string[] Identity { get; set; } = [];

    /// <summary>Gets or sets files with host keys, instead of the user's and the computer's.</summary>
    public string[] KnownHosts { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>Gets or sets a value indicating whether machines are only asked what would change.</summary>
    public bool DryRun { get; set; }

    /// <summary>Gets or sets a value indicating whether files are replaced that somebody edited on a machine.</summary>
    public bool OverwriteEdited { get; set; }

    /// <summary>Gets or sets after how many seconds a machine goes back unless it is reached anew; <c>never</c> to need no confirmation.</summary>
    public string ConfirmWithin { get; set; } = "";

    /// <summary>Gets or sets the steps to deploy in, as <c>1,25%,100%</c>.</summary>
    public string Batch { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether the next step begins although a machine failed.</summary>
    public bool KeepGoing { get; set; }

    /// <summary>Gets or sets how many machines may fail before no other is begun: a number, or a share as <c>10%</c>.</summary>
    public string MaxFailures { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether those that succeeded are brought back if a machine fails.</summary>
    public bool AllOrNothing { get; set; }

    /// <summary>Gets or sets how many machines are deployed at once.</summary>
    public string Parallel { get; set; } = "";

    /// <summary>Gets or sets the fingerprint of a host key that is accepted this time.</summary>
    public string HostKey { get; set; } = "";

    /// <summary>Gets or sets the configuration of SSH; empty for the user's.</summary>
    public string SshConfig { get; set; } = "";

    /// <summary>Gets or sets the address to use instead of that of the machine's project; for one machine.</summary>
    public string DeployAddress { get; set; } = "";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancellation.Dispose();
        foreach (var store in _stores.Values)
        {
            store.Dispose();
        }
    }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            NativeLibraries.Register();
            Deploy();
        }
        catch (DeploymentException problem)
        {
            DeploymentErrors.Report(Log, problem.Message, BuildEngine.ProjectFileOfTaskNode);
        }
        catch (StoreException problem)
        {
            DeploymentErrors.Report(Log, problem.Message, BuildEngine.ProjectFileOfTaskNode);
        }

        return !Log.HasLoggedErrors;
    }

    private void Deploy()
    {
        var machines = Machines.Select(static item => new DescribedMachine(item)).ToDictionary(static machine => machine.Name, StringComparer.Ordinal);
        using var key = machines.Values.Select(machine => File.Exists(machine.SigningKeyFile) ? machine.SigningKeyFile : null).OfType<string>().FirstOrDefault() is { } file ? SigningKey.Read(file) : null;
        var choices = new DeploymentChoices { IsDryRun = DryRun, OverwriteEdited = OverwriteEdited, ConfirmWithin = DeploymentProperties.ConfirmWithin(ConfirmWithin), Key = key };
        var targets = machines.Values.ToDictionary(static machine => machine.Name, machine => machine.Target(Store(machine.StoreFolder), DeployAddress, Surroundings()), StringComparer.Ordinal);
        var progress = new TaskProgress(Log);
        var unbuilt = Meant.Select(static item => item.ItemSpec).Except(machines.Keys, StringComparer.Ordinal).Select(static name => new MachineOutcome(name, OutcomeKind.Failed, DeploymentExitCodes.Configuration, "does not build")).ToList();
        var run = new FleetRun(DeploymentProperties.Batch(Batch), DeploymentProperties.Parallel(Parallel), KeepGoing)
        {
            Limit = DeploymentProperties.MaxFailures(MaxFailures),
            TakeBack = DeploymentProperties.AllOrNothing(AllOrNothing, DryRun)
                ? (machine, generation) => new MachineDeployment(targets[machine], choices with { SkipHealthChecks = true }, progress).RollBack(generation, CancellationToken.None)
                : null,
        };
        var outcomes = run.RunAsync(
            [.. targets.Keys.Concat(unbuilt.Select(static outcome => outcome.Machine)).Order(StringComparer.Ordinal)],
            unbuilt,
            (machine, stop) => new MachineDeployment(targets[machine], choices, progress).Deploy(stop),
            _cancellation.Token).GetAwaiter().GetResult();
        foreach (var outcome in outcomes)
        {
            Report(outcome, machines.TryGetValue(outcome.Machine, out var machine) ? machine.ProjectFile : null);
        }
    }

    /// <summary>Says how a machine ended; what did not build has its errors already.</summary>
    private void Report(MachineOutcome outcome, string? projectFile)
    {
        if (outcome.Kind == OutcomeKind.Failed && projectFile is not null)
        {
            DeploymentErrors.Report(Log, outcome.Text, projectFile);
            return;
        }

        foreach (var line in outcome.Text.Split('\n'))
        {
            Log.LogMessage(MessageImportance.High, "  {0}: {1}", outcome.Machine, line);
        }
    }

    private LocalStore Store(string folder) => _stores.TryGetValue(folder, out var store) ? store : _stores[folder] = LocalStore.Open(folder);

    private SshSurroundings Surroundings() => SshSurroundings.OfProcess() with
    {
        ConfigFile = SshConfig.Length > 0 ? TaskEnvironment.GetAbsolutePath(SshConfig) : null,
        IdentityFiles = [.. DeploymentProperties.List(Identity).Select(file => (string)TaskEnvironment.GetAbsolutePath(file))],
        KnownHostsFiles = KnownHosts.Length > 0 ? [.. DeploymentProperties.List(KnownHosts).Select(file => (string)TaskEnvironment.GetAbsolutePath(file))] : null,
        AcceptedHostKey = HostKey.Length > 0 ? HostKey : null,
    };
}
