using System.Diagnostics;
using Cairn.Deployment.Ssh;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachineReachedByOpenSsh : DeploymentTest
{
    [TestMethod]
    [Description("The host key of the fleet is enough, and another one is refused by OpenSSH itself; commands end as they end on the machine.")]
    public async Task IsTrustedByWhatTheFleetKnows()
    {
        var machine = await StartAsync("cinnabar");
        var key = (await machine.RunAsync("cat /etc/ssh/ssh_host_ed25519_key.pub")).Check();
        var other = (await machine.RunAsync("rm -f /tmp/other && ssh-keygen -q -t ed25519 -N '' -f /tmp/other && cat /tmp/other.pub")).Check();

        (await RunAsync(machine, key, "echo hello; exit 7")).ShouldBe((7, "hello\n"));
        (await RunAsync(machine, other, "echo hello")).ExitCode.ShouldBe(255);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(TestMachine machine, string key, string command)
    {
        var address = MachineAddress.Parse($"root@{machine.Address}");
        var reach = new OpenSshReach(machine.Name, [address], new FleetHostKeys([key], []), new SshSurroundings { Home = Deployer.Home, User = "me", ConfigFile = "/dev/null" });
        var hosts = Path.Combine(Deployer.Home, "hosts");
        await File.WriteAllTextAsync(hosts, reach.KnownHosts);
        using var ssh = Process.Start(new ProcessStartInfo("ssh", ["-i", machine.SshKey, "-o", "BatchMode=yes", .. reach.Arguments(address, hosts), command]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await ssh.StandardOutput.ReadToEndAsync();
        await ssh.WaitForExitAsync();
        return (ssh.ExitCode, output);
    }
}
