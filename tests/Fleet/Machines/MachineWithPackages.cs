namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachineWithPackages : MachineTest
{
    [TestMethod]
    public async Task InstallsThemFromAFolderWithoutANetwork()
    {
        using var repository = new DebianRepository();
        await repository.AddAsync(new DebianPackage("tests-base", "1.0"));
        await repository.AddAsync(Greeting("1.0"));
        var machine = await StartAsync("cinnabar", new MachineOptions { Folders = repository.Folders });
        await repository.UseAsync(machine);

        (await machine.RunAsync("apt-get install --yes tests-greeting")).Check();
        var first = await machine.Files.ReadAsync("/usr/share/greeting");
        await repository.AddAsync(Greeting("1.1"));
        (await machine.RunAsync("apt-get update && apt-get install --yes tests-greeting")).Check();

        first.ShouldBe("hello from 1.0");
        (await machine.Files.ReadAsync("/usr/share/greeting")).ShouldBe("hello from 1.1");
        (await machine.RunAsync("dpkg-query --show tests-base")).Check().ShouldBe("tests-base\t1.0");
        (await machine.Files.ReadAsync("/configured")).ShouldBe("configure\nconfigure\n");
    }

    private static DebianPackage Greeting(string version) => new("tests-greeting", version)
    {
        Depends = ["tests-base (>= 1.0)"],
        Files = new Dictionary<string, string> { ["/usr/share/greeting"] = $"hello from {version}", ["/etc/greeting.conf"] = "loud\n" },
        ConfigurationFiles = ["/etc/greeting.conf"],
        Scripts = new Dictionary<string, string> { ["postinst"] = "#!/bin/sh\necho \"$1\" >>/configured\n" },
    };
}
