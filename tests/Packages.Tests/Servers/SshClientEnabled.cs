using System.Diagnostics;

namespace Cairn.Packages.Tests.Servers;

[TestClass]
public class SshClientEnabled
{
    [TestMethod]
    public void KnowsTheFleetAndHostsOfYourOwn() => Text().ShouldBe("""
        Include config.d/*

        Host build
          HostName 192.0.2.9
          Port 2222
          IdentityFile "~/.ssh/my key"
          ForwardAgent no
          SetEnv LANG=C.UTF-8

        Host cinnabar cinnabar.example.net cinnabar.zt
          HostName cinnabar.example.net
          User al

        Host *.example.net
          ProxyJump bastion

        Host *
          ControlMaster auto
          ControlPath ~/.ssh/control-%C
          ControlPersist 600
          AddKeysToAgent yes
          ServerAliveInterval 60
          HashKnownHosts no
          VisualHostKey yes
        """);

    [TestMethod]
    public void LeavesTheFleetOutOnRequest() => Evaluate.HomeFile(".ssh/config", static home =>
    {
        home.SshClient.Enable = true;
        home.SshClient.FleetMachines = false;
        home.SshClient.ShareConnections = false;
    }).ShouldBe("""
        Host *
          AddKeysToAgent yes
          ServerAliveInterval 60
          HashKnownHosts no
        """);

    [TestMethod]
    public void IsReadBySsh()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(file, Text());
        try
        {
            using var ssh = Process.Start(new ProcessStartInfo("ssh", ["-G", "-F", file, "build"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var settings = ssh.StandardOutput.ReadToEnd().Split('\n');

            settings.ShouldContain("hostname 192.0.2.9");
            settings.ShouldContain("port 2222");
            settings.ShouldContain("identityfile ~/.ssh/my key");
            settings.ShouldContain("controlpersist 600");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void RefusesValuesThatLeaveTheirLine() => Evaluate.Home(static home =>
    {
        home.SshClient.Enable = true;
        home.SshClient.Hosts["build"].HostName = "x\nProxyCommand id";
    }).Succeeded.ShouldBeFalse();

    private static string Text() => Evaluate.HomeFile(
        ".ssh/config",
        static home =>
        {
            home.SshClient.Enable = true;
            home.SshClient.Hosts["build"].HostName = "192.0.2.9";
            home.SshClient.Hosts["build"].Port = 2222;
            home.SshClient.Hosts["build"].IdentityFile = "~/.ssh/my key";
            home.SshClient.Hosts["build"].ForwardAgent = false;
            home.SshClient.Hosts["build"].Settings["SetEnv"] = "LANG=C.UTF-8";
            home.SshClient.Hosts["*.example.net"].ProxyJump = "bastion";
            home.SshClient.Hosts["cinnabar"].User = "al";
            home.SshClient.Includes.Add("config.d/*");
            home.SshClient.Settings["VisualHostKey"] = true;
        },
        static fleet => fleet.Domain = "zt");
}
