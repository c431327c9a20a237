using System.Diagnostics;
using Cairn.Deployment.Ssh;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachineWithACertificate : DeploymentTest
{
    [TestMethod]
    [DataRow("cinnabar", "+1h", "")]
    [DataRow("electrum", "+1h", "CAIRN6013")]
    // The library looks at the time itself, and ends the connection.
    [DataRow("cinnabar", "-1h", "CAIRN6011")]
    public async Task IsKnownByTheFleetsAuthority(string principal, string until, string expected)
    {
        var machine = await StartAsync("cinnabar");
        var authority = await CertifyAsync(machine, principal, until);

        (await AskAsync(machine, authority)).ShouldBe(expected);
    }

    [TestMethod]
    public async Task OfAStrangerIsNotKnown()
    {
        var machine = await StartAsync("cinnabar");
        await CertifyAsync(machine, "cinnabar", "+1h");

        (await AskAsync(machine, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDitxrWlIER5l2O+a4Qa4b4HF6b+Wl+YdCZt+lizlJ4r")).ShouldBe("CAIRN6013");
    }

    /// <summary>Connects, and says why it is refused.</summary>
    private async Task<string> AskAsync(TestMachine machine, string authority)
    {
        var route = new SshRoute(machine.Name, [MachineAddress.Parse($"root@{machine.Address}")], new FleetHostKeys([], [authority]), Deployer.Ssh(machine) with { KnownHostsFiles = [] });
        return await Blocking.RunAsync(() =>
        {
            try
            {
                using var computer = route.Connect(CancellationToken.None);
                return "";
            }
            catch (Cairn.Deployment.DeploymentException error)
            {
                return error.Diagnostic.Id;
            }
        });
    }

    /// <summary>Lets a new authority certify the machine's host key.</summary>
    /// <returns>The authority's public key.</returns>
    private async Task<string> CertifyAsync(TestMachine machine, string principal, string until)
    {
        var authority = Path.Combine(Deployer.Home, "authority");
        var key = Path.Combine(Deployer.Home, "host.pub");
        await File.WriteAllTextAsync(key, await machine.Files.ReadAsync("/etc/ssh/ssh_host_ed25519_key.pub"));
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", authority);
        Run("ssh-keygen", "-q", "-s", authority, "-h", "-I", "cinnabar", "-n", principal, "-V", $"-2h:{until}", key);
        await machine.Files.WriteAsync("/etc/ssh/cert.pub", await File.ReadAllTextAsync(Path.Combine(Deployer.Home, "host-cert.pub")));
        (await machine.RunAsync("echo HostCertificate /etc/ssh/cert.pub > /etc/ssh/sshd_config.d/cert.conf && systemctl restart ssh")).Check();
        return await File.ReadAllTextAsync(authority + ".pub");
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }
}
