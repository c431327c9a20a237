namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class ComputerWithoutMachines
{
    [TestMethod]
    public void SaysThatItIsNotLinux() => MachineRequirements.Missing(linux: false, root: true, Found).ShouldBe("Machines need Linux.");

    [TestMethod]
    public void SaysThatItTakesRoot() =>
        MachineRequirements.Missing(linux: true, root: false, Found).ShouldBe("Machines need root: they are containers with networks of their own.");

    [TestMethod]
    public void NamesTheProgramsAndHowToGetThem() =>
        MachineRequirements.Missing(linux: true, root: true, static program => program is "systemd-nspawn" or "ip" ? null : program)
            .ShouldBe("Machines need 'ip', 'systemd-nspawn': apt-get install systemd-container iproute2 openssh-client.");

    [TestMethod]
    public void ThatHasEverythingSaysNothing() => MachineRequirements.Missing(linux: true, root: true, Found).ShouldBeNull();

    [TestMethod]
    public void KeepsFlavoursApart()
    {
        var flavour = MachineRecipe.Debian.With("python3", "sudo");

        flavour.Key.ShouldNotBe(MachineRecipe.Debian.Key);
        flavour.Key.ShouldBe(MachineRecipe.Debian.With("python3").Key);
    }

    private static string? Found(string program) => program;
}
