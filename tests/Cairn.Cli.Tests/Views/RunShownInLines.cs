using Cairn.Cli.Views;
using Cairn.Deployment.Machines;

namespace Cairn.Cli.Tests.Views;

[TestClass]
public sealed class RunShownInLines
{
    [TestMethod]
    [Description("P10: what every phase says reaches whoever looks, with the machine before it; a phase that goes on is said once.")]
    public void SaysEachPhaseOfEachMachine()
    {
        using var errors = new StringWriter { NewLine = "\n" };
        using var view = new LinesView(new Terminal(TextWriter.Null, errors, isInteractive: false));
        foreach (var machine in (string[])["cinnabar", "electrum"])
        {
            view.Report(new MachineProgress(machine, MachinePhase.Building));
            view.Report(new MachineProgress(machine, MachinePhase.Connecting));
            view.Report(new MachineProgress(machine, MachinePhase.Sending, "", 0, 1 << 20));
            view.Report(new MachineProgress(machine, MachinePhase.Sending, "", 1 << 19, 1 << 20));
            view.Report(new MachineProgress(machine, MachinePhase.Activating, "restarted api.service"));
            view.Report(new MachineProgress(machine, MachinePhase.Confirming));
            view.Report(new MachineProgress(machine, MachinePhase.Ended, "generation 1 is active"));
        }

        errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(
            ((string[])["cinnabar", "electrum"]).SelectMany(static machine => new[] { "building", "connecting", "sending 1.0 MiB", "restarted api.service", "confirming over a new connection" }.Select(phase => $"{machine}: {phase}")));
    }
}
