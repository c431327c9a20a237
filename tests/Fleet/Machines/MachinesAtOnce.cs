namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachinesAtOnce : MachineTest
{
    [TestMethod]
    public async Task HaveNamesAddressesAndDisksOfTheirOwn()
    {
        string[] names = ["book", "cinnabar", "electrum", "garnet"];

        var machines = await TimeAsync("four machines made and booted", () => Task.WhenAll(names.Select(name => StartAsync(name))));
        await TimeAsync("ssh on all four after that", () => Task.WhenAll(machines.Select(static machine => machine.WaitForSshAsync())));
        await Task.WhenAll(machines.Select(static machine => machine.Files.WriteAsync($"/etc/only-{machine.Name}", "")));

        (await Task.WhenAll(machines.Select(static machine => machine.SshAsync("hostname; ls -d /etc/only-*"))))
            .Select(static result => result.Check()).ShouldBe(names.Select(static name => $"{name}\n/etc/only-{name}"));
        machines.Select(static machine => machine.Address).Distinct().Count().ShouldBe(4);
        (await Task.WhenAll(machines.Select(static machine => machine.Files.ReadAsync("/etc/machine-id")))).Distinct().Count().ShouldBe(4);
    }

    [TestMethod]
    public async Task ReachOneAnother()
    {
        var machines = await Task.WhenAll(StartAsync("book"), StartAsync("cinnabar"));
        await machines[1].WaitForSshAsync();

        var greeting = await machines[0].RunAsync(["bash", "-c", $"exec 3<>/dev/tcp/{machines[1].Address}/22; read -r line <&3; echo \"$line\""]);

        greeting.Check().ShouldStartWith("SSH-2.0-");
    }
}
