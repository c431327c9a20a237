using Cairn.Ssh;

namespace Cairn.Packages.Tests.Servers;

[TestClass]
public class OpenSshEnabled
{
    private const string Settings = "ssh/sshd_config.d/10-cairn.conf";

    [TestMethod]
    public void RefusesPasswordsOnLinux()
    {
        var linux = Evaluate.Linux(static linux => linux.OpenSsh.Enable = true);

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Etc[Settings].Text.ToString().ShouldBe("""
            Port 22
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            PermitRootLogin prohibit-password
            """);
        linux.Root.Apt.Packages.ShouldContain("openssh-server");
        linux.Root.Firewall.AllowedTcpPorts.ShouldBe([22]);
        linux.Root.Systemd.Services["ssh"].ReloadTriggers.ShouldHaveSingleItem().ShouldStartWith("Port 22");
        linux.Root.ActivationSteps["sshd-settings"].Script.ToString().ShouldContain("sshd -t");
    }

    [TestMethod]
    public void WritesWhatIsSet()
    {
        var linux = Evaluate.Linux(static linux =>
        {
            linux.OpenSsh.Enable = true;
            linux.OpenSsh.Ports = [2222, 22];
            linux.OpenSsh.ListenAddresses.Add("192.0.2.7");
            linux.OpenSsh.AllowPasswords = true;
            linux.OpenSsh.PermitRootLogin = RootLogin.No;
            linux.OpenSsh.MaxAuthTries = 20;
            linux.OpenSsh.AllowUsers = ["tara", "al"];
            linux.OpenSsh.OpenFirewall = false;
            linux.OpenSsh.Settings["X11Forwarding"] = false;
            linux.OpenSsh.Settings["AcceptEnv"] = new[] { "LANG", "LC_*" };
        });

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Etc[Settings].Text.ToString().ShouldBe("""
            Port 2222
            Port 22
            ListenAddress 192.0.2.7
            PasswordAuthentication yes
            KbdInteractiveAuthentication yes
            PermitRootLogin no
            MaxAuthTries 20
            AllowUsers al tara
            AcceptEnv LANG
            AcceptEnv LC_*
            X11Forwarding no
            """);
        linux.Root.Firewall.AllowedTcpPorts.ShouldBeEmpty();
    }

    [TestMethod]
    public void LeavesThePortToLaunchdOnAMac()
    {
        var mac = Evaluate.Darwin(static darwin => darwin.OpenSsh.Enable = true);

        mac.Diagnostics.ShouldBeEmpty();
        mac.Root.Etc[Settings].Text.ToString().ShouldStartWith("PasswordAuthentication no\n");
        mac.Root.ActivationSteps["remote-login"].Script.ToString().ShouldContain("launchctl bootstrap system /System/Library/LaunchDaemons/ssh.plist");
    }

    [TestMethod]
    public void RefusesOtherPortsOnAMac() => Evaluate.Darwin(static darwin =>
    {
        darwin.OpenSsh.Enable = true;
        darwin.OpenSsh.Ports = [2222];
    }).Messages().ShouldHaveSingleItem().ShouldContain("launchd listens for SSH on a Mac, and only on port 22. Leave 'Ports' as it is.");

    [TestMethod]
    public void RefusesDirectivesThatChangeTheMeaningOfOthers() => Evaluate.Linux(static linux =>
    {
        linux.OpenSsh.Enable = true;
        linux.OpenSsh.Settings["Match"] = "user al";
        linux.OpenSsh.Settings["Banner"] = "x\nPermitRootLogin yes";
        linux.OpenSsh.Settings["A B"] = true;
    }).Messages().Order(StringComparer.Ordinal).ShouldBe([
        "'A B' is no directive of sshd_config: those are letters and digits. ('OpenSsh.Settings')",
        "'Banner' of sshd_config has a control character in its value. Give one line. ('OpenSsh.Settings')",
        "'Match' begins a block in sshd_config, and all that follows would belong to it. Write a file of your own for it. ('OpenSsh.Settings')",
    ]);

    [TestMethod]
    public void RefusesPortsThatDoNotExist() => Evaluate.Linux(static linux =>
    {
        linux.OpenSsh.Enable = true;
        linux.OpenSsh.Ports = [0];
    }).Succeeded.ShouldBeFalse();
}
