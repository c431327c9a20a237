using Cairn.Deployment.Machines;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cairn.Sdk;

/// <summary>Says what happens on machines as messages of a build.</summary>
internal sealed class TaskProgress(TaskLoggingHelper log) : IProgress<MachineProgress>
{
    public void Report(MachineProgress value)
    {
        if (value.Text.Length > 0 && value.Phase != MachinePhase.Ended)
        {
            log.LogMessage(MessageImportance.Normal, "  {0}: {1}", value.Machine, value.Text);
        }
    }
}
