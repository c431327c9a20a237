using Cairn.Activation.Machines;
using Cairn.Activation.Plans;
using Cairn.Activation.Tests.Support;
using Cairn.Activation.Units;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class ManagersOfUsers
{
    private const string Passwd = "root:x:0:0::/root:/bin/sh\nada:x:1000:1001::/home/ada:/bin/sh\nbob:x:1001:1001::/home/bob:/bin/sh\n";

    [TestMethod]
    public void AreThoseThatRun()
    {
        using var machine = new MachineFolder();
        var folder = Path.Combine(machine.Root, "run/user");
        foreach (var socket in (string[])["1000/systemd/private", "0/systemd/private", "4242/systemd/private"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, socket))!);
            File.WriteAllText(Path.Combine(folder, socket), "");
        }

        Directory.CreateDirectory(Path.Combine(folder, "1001"));

        UserManagers.Running(folder, Passwd).ShouldBe([new UnitScope("root", 0, 0), new UnitScope("ada", 1000, 1001)]);
        UserManagers.Running(Path.Combine(machine.Root, "nowhere"), Passwd).ShouldBeEmpty();
    }

    [TestMethod]
    [Description("A user whose service manager does not answer is told about, and keeps nobody else from anything.")]
    public void ThatDoNotAnswerAreLeftOut()
    {
        using var machine = new MachineFolder();
        machine.Commands.Answer = static _ => new CommandResult(1, "", "Connection refused.");
        var closure = machine.Closure("one", static manifest => manifest with { UserUnits = [new() { Name = "agent.service", File = "agent", Start = true }] }, []);
        File.WriteAllText(Path.Combine(closure, "agent"), "[Service]\nExecStart=/bin/true\n");

        var users = new UsersUnits(machine.Commands).Plan([new UnitScope("ada", 1000, 1001)], now: null, Activation.Generations.Generation.Read(1, closure), changesElsewhere: false);

        users.Plans.ShouldBeEmpty();
        users.Notices.ShouldHaveSingleItem().ShouldStartWith("The units of 'ada' are left as they are: CAIRN7040: 'systemd of ada' cannot be asked about its units: Connection refused.");
    }
}
