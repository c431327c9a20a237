using Cairn.Deployment;
using Cairn.Deployment.Runs;
using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Finds the machines that are meant by name or by tags.</summary>
[MSBuildMultiThreadableTask]
public sealed class SelectMachines : Microsoft.Build.Utilities.Task
{
#pragma warning disable CA1819 // MSBuild passes lists as arrays.
    /// <summary>Gets or sets the machines of the fleet, as target <c>DescribeClosure</c> describes them.</summary>
    [Required]
    public ITaskItem[] Machines { get; set; } = [];

    /// <summary>Gets or sets machines by name.</summary>
    public string[] Names { get; set; } = [];

    /// <summary>Gets or sets machines that are left out.</summary>
    public string[] Except { get; set; } = [];

    /// <summary>Gets or sets the machines that are meant.</summary>
    [Output]
    public ITaskItem[] Selected { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>Gets or sets machines by tags.</summary>
    public string On { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            var (meant, onlyByName) = new MachineSelection(DeploymentProperties.List(Names), On.Length > 0 ? On : null, DeploymentProperties.List(Except)).Among([.. Machines.Select(Known)]);
            foreach (var name in onlyByName)
            {
                Log.LogMessage(MessageImportance.High, "  {0}: left out, because its project says DeployOnlyByName", name);
            }

            Selected = [.. Machines.Where(machine => meant.Contains(machine.ItemSpec, StringComparer.Ordinal))];
        }
        catch (DeploymentException problem)
        {
            DeploymentErrors.Report(Log, problem.Message, BuildEngine.ProjectFileOfTaskNode);
        }

        return !Log.HasLoggedErrors;
    }

    private static KnownMachine Known(ITaskItem machine) => new(
        machine.ItemSpec,
        machine.GetMetadata("Tags").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
        machine.GetMetadata("OnlyByName").Equals("true", StringComparison.OrdinalIgnoreCase));
}
