using System.Runtime.InteropServices;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

/// <summary><c>cairn deploy</c> on the machine itself, whose address is <c>local</c>, by a user who is not root.</summary>
[TestClass]
public sealed class MachineThatDeploysItself : DeploymentTest
{
    private const string KeyFile = "/opt/cairn/state/machine-key.txt";
    private const string Admin = "/home/deploy/.config/sops/age/keys.txt";

    [TestMethod]
    [Description("P09: an ordinary user deploys the computer he sits at, with sudo; its key comes with it. Without a password, with a wrong one, or without the right to sudo nothing changes.")]
    public async Task ByAnOrdinaryUserUsesSudo()
    {
        var machine = await StartAsync("cinnabar", new MachineOptions
        {
            Folders = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["/opt/cairn-cli"] = Path.GetFullPath(CommandLine.ProgramFolder),
                ["/opt/dotnet"] = Path.GetFullPath("../../..", RuntimeEnvironment.GetRuntimeDirectory()),
                ["/opt/fleet"] = Deployer.Home,
                ["/opt/fleet-store"] = Deployer.StoreFolder,
            },
        });
        var fleet = new CommandLine(Deployer).Add(machine, "local");
        fleet.Built(machine, Deployer.Build(machine, Motd("one")));
        (await machine.RunAsync(
            "useradd -m -s /bin/sh deploy && echo deploy:geheim | chpasswd && cp -a /opt/fleet/fleet /home/deploy/fleet && mkdir /home/deploy/fleet/artifacts"
            + " && cp -a /opt/fleet-store /home/deploy/fleet/artifacts/store && chown -R deploy: /home/deploy")).Check();
        (await CairnAsync("keys keygen --admin me && $cairn keys add cinnabar --machine")).Check();

        ShouldSay(await CairnAsync("deploy cinnabar --no-build"), 20, "CAIRN6016: 'cinnabar' wants a password for sudo.");
        (await CairnAsync("deploy cinnabar --no-build", "geheim")).ExitCode.ShouldBe(20);
        await machine.Files.WriteAsync("/etc/sudoers.d/deploy", "deploy ALL=(ALL) ALL\n");
        ShouldSay(await CairnAsync("deploy cinnabar --no-build", "falsch"), 20, "CAIRN6017: 'cinnabar' does not take the password for sudo.");
        (await machine.RunAsync("ls -A /opt/cairn")).ExitCode.ShouldNotBe(0);

        ShouldSay(await CairnAsync("deploy cinnabar --no-build", "geheim"), 0, "cinnabar: generation 1 is active");

        await ShouldBeOnAsync(machine, "one");
        (await machine.RunAsync($"stat --format='%a %U' {KeyFile} && grep -c AGE-SECRET-KEY {KeyFile} && stat --format=%U {Admin}")).Output.ShouldBe("600 root\n1\ndeploy\n");
        await machine.Files.WriteAsync("/etc/sudoers.d/deploy", "deploy ALL=(ALL) NOPASSWD: ALL\n");
        ShouldSay(await CairnAsync("deploy cinnabar --no-build"), 0, "cinnabar: nothing to do");
        ShouldSay(await CairnAsync("status cinnabar"), 0, "cinnabar yes       1");

        Task<CommandResult> CairnAsync(string arguments, string? password = null) => machine.RunAsync(
            $"cd /home/deploy/fleet && cairn='/opt/dotnet/dotnet /opt/cairn-cli/cairn.dll' && export cairn HOME=/home/deploy {(password is null ? "" : $"CAIRN_SUDO_PASSWORD={password} ")}"
            + $"&& runuser -u deploy -- sh -c '$cairn {arguments}' 2>&1");
    }
    private static void ShouldSay(CommandResult run, int exitCode, string text)
    {
        run.ExitCode.ShouldBe(exitCode, run.Output);
        run.Output.ShouldContain(text);
    }
}
