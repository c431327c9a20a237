using Cairn.Activation.Apt;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Apt.Support;

namespace Cairn.Activation.Tests.Apt;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
public sealed class FreshServices
{
    private readonly AptMachine machine = new();

    [TestCleanup]
    public void RemoveFolder() => machine.RemoveFolder();

    [TestMethod]
    [DataRow("start", 101)]
    [DataRow("restart", 101)]
    [DataRow("stop", 0)]
    public void WaitForTheirConfiguration(string action, int answer)
    {
        machine.Policy.Write(machine.Surroundings);

        new MachineCommands().Run(new Command(machine.Policy.Path, "--quiet", "cairn-no-such.service", action)).ExitCode.ShouldBe(answer);

        File.Exists(machine.Policy.Waiting).ShouldBe(answer == 101);
        if (answer == 101)
        {
            File.ReadAllText(machine.Policy.Waiting).ShouldBe("cairn-no-such.service\n");
        }

        machine.Policy.Remove();
        File.Exists(machine.Policy.Path).ShouldBeFalse();
    }

    [TestMethod]
    public void FollowThePolicyOfAnAdministrator()
    {
        File.WriteAllText(machine.Policy.Path, "#!/bin/sh\nexit 101\n");

        machine.Policy.Write(machine.Surroundings);
        machine.Policy.Remove();

        File.ReadAllText(machine.Policy.Path).ShouldBe("#!/bin/sh\nexit 101\n");
        machine.Said.Single().ShouldBe($"'{machine.Policy.Path}' is somebody else's and decides which services of fresh packages start at once.");
    }

    [TestMethod]
    public void AreStartedOnceAndForgotten()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(machine.Policy.Waiting)!);
        File.WriteAllText(machine.Policy.Waiting, "web.service\nweb.service\nmasked.service\nbroken.service\n");
        var systemctl = new Systemctl();
        var surroundings = machine.Surroundings with { Commands = systemctl };

        new WaitingServices(machine.Policy).Apply(surroundings);
        new WaitingServices(machine.Policy).Apply(surroundings);

        systemctl.Started.ShouldBe(["web.service", "broken.service"]);
        machine.Said.ShouldBe(["'broken.service' of a new package did not start: no"]);
        new WaitingServices(machine.Policy).Undo(surroundings);
    }

    private sealed class Systemctl : ICommands
    {
        internal List<string> Started { get; } = [];

        public CommandResult Run(Command command, CancellationToken cancellation = default)
        {
            var unit = command.Arguments[^1];
            if (command.Arguments[0] == "is-enabled")
            {
                return new CommandResult(unit == "masked.service" ? 1 : 0, "", "");
            }

            Started.Add(unit);
            return unit == "broken.service" ? new CommandResult(1, "", "no") : new CommandResult(0, "", "");
        }
    }
}
