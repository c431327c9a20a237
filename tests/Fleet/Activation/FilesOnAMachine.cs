using Cairn.Fleet.Activation.Tests.Support;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class FilesOnAMachine : MachineTest
{
    [TestMethod]
    [Description("E05, H24: after uninstalling, the machine is byte for byte what it was.")]
    public async Task GoAgainWithoutATrace()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        await machine.CairnAsync("status");
        var before = await machine.Machine.SnapshotAsync();

        (await machine.ActivateAsync(static linux =>
        {
            linux.Etc["motd"].Text = "managed";
            linux.Etc["motd"].WhenOccupied = Cairn.Store.Manifests.OccupiedPath.Backup;
            linux.Users["root"].AuthorizedKeys.Add("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDitxrWlIER5l2O+a4Qa4b4HF6b+Wl+YdCZt+lizlJ4r");
        })).Check();
        (await machine.Machine.Files.ReadAsync("/etc/motd")).ShouldBe("managed\n");
        (await machine.CairnAsync("uninstall")).Check();

        (await machine.Machine.SnapshotAsync()).Since(before).Where(static line => !line.Contains("/opt/cairn", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
