using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>The options of a Linux machine reach the kernel, the network, the journal and the shells of a machine that runs.</summary>
[TestClass]
public class LinuxOnAMachine : MachineTest
{
    private const string Locale = "su --login root -c 'echo $LANG'";

    [TestMethod]
    [Description("E24, E27: host name, time zone, locale, hosts, sysctl, temporary files, firewall, journal and environment are in force at once, and taken back.")]
    public async Task IsAsConfigured()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        var name = (await machine.Machine.RunAsync("hostname")).Check();
        (await machine.Machine.RunAsync("cat /proc/sys/net/ipv4/ip_forward")).Check().ShouldBe("0");

        (await machine.Machine.RunAsync(Locale)).Check().ShouldNotContain("POSIX");

        (await machine.ActivateAsync(Configured)).Check();

        (await machine.Machine.RunAsync("hostname; cat /etc/hostname; date +%Z; getent hosts 192.0.2.7")).Check().ShouldStartWith("renamed\nrenamed\nCE");
        (await machine.Machine.RunAsync("getent hosts 192.0.2.7")).Check().ShouldContain("printer.example");
        (await machine.Machine.RunAsync("cat /proc/sys/net/ipv4/ip_forward")).Check().ShouldBe("1");
        (await machine.Machine.RunAsync("stat --format='%a %U' /srv/made; cat /run/seen")).Check().ShouldBe("750 daemon\n/srv/made");
        (await machine.Machine.RunAsync("nft list table inet cairn")).Check().ShouldContain("8443");
        (await machine.Machine.RunAsync(["bash", "--login", "-c", "echo $EDITOR; echo $PATH"])).Check().ShouldMatch("^ed\n.*/opt/tools/bin");
        (await machine.Machine.RunAsync("systemctl show --property=NRestarts,ActiveState --value systemd-journald; systemd-analyze cat-config systemd/journald.conf")).Check().ShouldContain("SystemMaxUse=64M");

        (await machine.Machine.RunAsync(Locale)).Check().ShouldBe("POSIX");

        (await machine.CairnAsync("uninstall")).Check();

        (await machine.Machine.RunAsync("cat /etc/hostname")).Check().ShouldBe(name);
        (await machine.Machine.RunAsync("nft list table inet cairn")).ExitCode.ShouldNotBe(0);
        (await machine.Machine.RunAsync(["bash", "--login", "-c", "echo $EDITOR"])).Check().ShouldBe("");
    }

    private static void Configured(Linux linux)
    {
        linux.HostName = "renamed";
        linux.TimeZone = "Europe/Berlin";
        linux.Locale = "POSIX";
        linux.HostsFile["192.0.2.7"].Names.Add("printer.example");
        linux.Kernel.Sysctl["net.ipv4.ip_forward"] = true;
        linux.Tmpfiles.Add(TmpfilesRule.Directory("/srv/made") with { User = "daemon", Mode = UnixFileMode.FromOctal("0750") });
        linux.Firewall.Enable = true;
        linux.Firewall.AllowedTcpPorts.Add(8443);
        linux.Journal.MaxUse = Size.MiB(64);
        linux.Session.Variables["EDITOR"] = "ed";
        linux.Session.Path.Add("/opt/tools/bin");
        var reader = linux.Systemd.Services["reader"];
        reader.Service.ExecStart.Add("/bin/sh -c 'ls -d /srv/made > /run/seen; exec sleep infinity'");
        reader.Install.WantedBy.Add("multi-user.target");
    }
}
