using Cairn.Composition;
using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Rendering;

[TestClass]
public sealed class LinuxConfigured
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void LimitsItsJournal()
    {
        var system = TestMachine.Render(
            static linux => linux.Defaults.Journal.MaxUse = Size.GiB(1),
            static linux =>
            {
                linux.Journal.Storage = JournalStorage.Persistent;
                linux.Journal.MaxRetention = TimeSpan.FromDays(30);
                linux.Journal.Extra["SyncIntervalSec"] = "1min";
            });

        system.Etc("systemd/journald.conf.d/10-cairn.conf").ShouldBe(
            "[Journal]\nStorage=persistent\nSystemMaxUse=1G\nMaxRetentionSec=2592000s\nSyncIntervalSec=1min\n");
        system.Unit("systemd-journald.service").OnChange.ShouldBe(UnitChange.Restart);
        system.Unit("systemd-journald.service", dropIn: true).ShouldContain("X-Restart-Triggers=");
    }

    [TestMethod]
    public void ChecksTheNamesOfItsJournal() =>
        TestMachine.Error(static linux => linux.Journal.Extra["SystemMaxUsage"] = "1G").ShouldStartWith("'SystemMaxUsage' is no directive of section [Journal]. Did you mean 'SystemMaxUse'?");

    [TestMethod]
    public void KeepsItsJournalOnItsLines() =>
        TestMachine.Error(static linux => linux.Journal.Extra["TTYPath"] = "/dev/tty\n[Evil]").ShouldStartWith("'TTYPath' cannot be '/dev/tty\\x0a[Evil]': it has more than one line.");

    [TestMethod]
    public void TunesItsKernel()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Kernel.Sysctl["net.ipv4.ip_forward"] = true;
            linux.Kernel.Sysctl["vm.swappiness"] = 10;
            linux.Kernel.Sysctl["kernel.core_pattern"] = "|/bin/false";
            linux.Kernel.Modules.AddRange(["tun", "br_netfilter"]);
            linux.Kernel.BlockedModules.Add("pcspkr");
            linux.Kernel.ModuleOptions["kvm_intel"] = "nested=1";
        });

        system.Etc("sysctl.d/60-cairn.conf").ShouldBe("kernel.core_pattern = |/bin/false\nnet.ipv4.ip_forward = 1\nvm.swappiness = 10\n");
        system.Etc("modules-load.d/10-cairn.conf").ShouldBe("br_netfilter\ntun\n");
        system.Etc("modprobe.d/10-cairn.conf").ShouldBe("blacklist pcspkr\noptions kvm_intel nested=1\n");
        system.Manifest.Units.Select(static unit => unit.Name).ShouldBe(["cairn-boot.service", "systemd-modules-load.service", "systemd-sysctl.service"]);
    }

    [TestMethod]
    [DataRow("swappiness", "10")]
    [DataRow("vm.swappiness = 1\nvm.x", "10")]
    [DataRow("vm.swappiness", "10\nkernel.x = 1")]
    public void RefusesParametersThatAreNone(string name, string value) =>
        TestMachine.Errors(linux => linux.Kernel.Sysctl[name] = value).Count.ShouldBe(1);

    [TestMethod]
    public void KnowsItsPlace()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.TimeZone = "Europe/Berlin";
            linux.Locale = "de_DE.UTF-8";
        });

        system.EtcFile("localtime").Target.ShouldBe("/usr/share/zoneinfo/Europe/Berlin");
        system.Etc("timezone").ShouldBe("Europe/Berlin\n");
        system.Etc("locale.conf").ShouldBe("LANG=de_DE.UTF-8\n");
        system.Etc("locale.gen").ShouldBe("de_DE.UTF-8 UTF-8\n");
        system.EtcFile("locale.gen").OnChange.ShouldNotBeNull();
        system.Manifest.Apt!.Packages.ShouldBe(["locales", "tzdata"]);
        system.Etc("hostname").ShouldBe("cinnabar\n");
    }

    [TestMethod]
    [DataRow("Berlin!")]
    [DataRow("../../etc/shadow")]
    [DataRow("Europe/../Berlin")]
    [DataRow("europe/berlin")]
    public void RefusesTimeZonesThatAreNone(string zone) =>
        TestMachine.Error(linux => linux.TimeZone = zone).ShouldContain("must be a name of the IANA time zone database");

    [TestMethod]
    public void HasSwapInMemory()
    {
        var system = TestMachine.Render(static linux => linux.Zram.Enable = true);

        system.Etc("systemd/zram-generator.conf").ShouldBe("[zram0]\nzram-size = ram * 50 / 100\ncompression-algorithm = zstd\n");
        system.Manifest.Apt!.Packages.ShouldBe(["systemd-zram-generator"]);
    }

    [TestMethod]
    public void ResolvesNamesBySystemd()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Resolved.Enable = true;
            linux.Resolved.Dns.AddRange(["9.9.9.9#dns.quad9.net", "149.112.112.112"]);
            linux.Resolved.DnsOverTls = "yes";
            linux.Resolved.FallbackDns = [];
        });

        system.Etc("systemd/resolved.conf.d/10-cairn.conf").ShouldBe("[Resolve]\nDNS=9.9.9.9#dns.quad9.net 149.112.112.112\nFallbackDNS=\nDNSOverTLS=yes\n");
        system.EtcFile("resolv.conf").Target.ShouldBe("/run/systemd/resolve/stub-resolv.conf");
        system.Unit("systemd-resolved.service").Enabled.ShouldBe(true);
    }

    [TestMethod]
    public void TrustsAnAuthority()
    {
        var pem = TestCertificate.Pem();
        var system = TestMachine.Render(linux => linux.Certificates["internal"].Pem = pem);

        var certificate = system.Manifest.Certificates.ShouldHaveSingleItem();

        certificate.Fingerprint.ShouldMatch("^[0-9a-f]{64}$");
        system.Text(certificate.Source).ShouldStartWith("-----BEGIN CERTIFICATE-----");
    }

    [TestMethod]
    public void RefusesAuthoritiesThatAreNone()
    {
        TestMachine.Error(static linux => linux.Certificates["internal"].Pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")
            .ShouldStartWith("'internal' is not a certificate in PEM form.");
        TestMachine.Error(static linux => linux.Certificates["internal"].Pem = TestCertificate.Pem() + "-----BEGIN PRIVATE KEY-----")
            .ShouldStartWith("'internal' contains a private key.");
    }

    [TestMethod]
    public void GivesTheSameBytesWhateverTheOrderOfModules()
    {
        Action<Linux>[] modules =
        [
            static linux => linux.Firewall.AllowedTcpPorts.Add(22),
            static linux => (linux.Firewall.Enable, linux.Apt.Suite) = (true, "trixie"),
            static linux => linux.Users["al"].Groups.Add("sudo"),
            static linux => linux.Session.Variables["EDITOR"] = "hx",
        ];

        var (first, second) = (TestMachine.Render(modules), TestMachine.Render(modules.Reverse()));

        first.Files.ToTree().ComputeHash(TestContext.CancellationToken).ShouldBe(second.Files.ToTree().ComputeHash(TestContext.CancellationToken));
        first.Text(Manifest.FileName).ShouldBe(second.Text(Manifest.FileName));
    }

    [TestMethod]
    public void WithAnEmptyConfigurationHasANameAndAUnitOfItsBoot()
    {
        var system = TestMachine.Render();

        system.Manifest.Etc.Select(static file => file.Path).ShouldBe(["hostname", "systemd/system/sysinit.target.wants/cairn-boot.service", "systemd/system/cairn-boot.service"]);
        system.Manifest.Apt.ShouldBeNull();
        system.Files.Files.Keys.ShouldBe(["etc/hostname", "etc/systemd/system/cairn-boot.service", "manifest.json"]);
    }
}
