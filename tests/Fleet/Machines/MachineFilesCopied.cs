namespace Cairn.Fleet.Machines.Tests;

[TestClass]
public class MachineFilesCopied : MachineTest
{
    [TestMethod]
    public async Task KeepModesAndLinks()
    {
        var machine = await StartAsync("cinnabar");
        var folder = Directory.CreateTempSubdirectory("cairn-machine-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "bin"));
        await File.WriteAllTextAsync(Path.Combine(folder, "bin/hello"), "#!/bin/sh\necho hello\n");
        File.SetUnixFileMode(Path.Combine(folder, "bin/hello"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(Path.Combine(folder, "run"), "bin/hello");
        Directory.CreateDirectory(Path.Combine(folder, ".hidden"));
        await File.WriteAllTextAsync(Path.Combine(folder, ".hidden/text"), "hidden\n");

        await machine.Files.CopyInAsync(folder, "/opt/tree");
        await machine.Files.CopyInAsync(Path.Combine(folder, "bin/hello"), "/opt/alone/hello");
        Directory.Delete(folder, recursive: true);

        (await machine.RunAsync("/opt/tree/run; /opt/alone/hello; cat /opt/tree/.hidden/text; stat --format='%a %U' /opt/tree/bin/hello /opt/alone/hello")).Check()
            .ShouldBe("hello\nhello\nhidden\n500 root\n500 root");
    }

    [TestMethod]
    public async Task GoWhereLinksLeadInTheMachine()
    {
        var machine = await StartAsync("cinnabar");
        (await machine.RunAsync("ln -s /etc/hostname /etc/absolute")).Check();

        (await machine.Files.ReadAsync("/etc/absolute")).ShouldBe("cinnabar\n");
        await machine.PowerCutAsync();
        (await machine.Files.ReadAsync("/etc/absolute")).ShouldBe("cinnabar\n");
    }

    [TestMethod]
    public async Task ThatAreMissingSaySo()
    {
        var machine = await StartAsync("cinnabar");

        (await Should.ThrowAsync<InvalidOperationException>(() => machine.Files.ReadAsync("/etc/missing"))).Message.ShouldContain("/etc/missing: No such file");
    }
}
