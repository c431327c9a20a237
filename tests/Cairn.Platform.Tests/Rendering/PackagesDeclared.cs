using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Rendering;

[TestClass]
public sealed class PackagesDeclared
{
    [TestMethod]
    public void AreSortedOnce()
    {
        var apt = TestMachine.Render(
            static linux => linux.Apt.Packages.AddRange(["zsh", "nginx=1.26.3-3", "zsh", "libc6:arm64"]),
            static linux => linux.Apt.Removed.Add("exim4")).Manifest.Apt!;

        apt.Packages.ShouldBe(["libc6:arm64", "nginx=1.26.3-3", "zsh"]);
        apt.Removed.ShouldBe(["exim4"]);
        apt.InstallRecommends.ShouldBeFalse();
        apt.Snapshot.ShouldBeNull();
    }

    [TestMethod]
    public void ComeFromASnapshot()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Apt.Suite = "trixie";
            linux.Apt.Snapshot = new DateOnly(2026, 11, 1);
            linux.Apt.Components.Add("contrib");
            linux.Apt.Packages.Add("zsh");
        });

        system.Etc("apt/sources.list.d/debian.sources").ShouldBe(
            """
            Types: deb
            URIs: https://snapshot.debian.org/archive/debian/20261101T000000Z
            Suites: trixie trixie-updates
            Components: main contrib
            Check-Valid-Until: no
            Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

            """);
        system.Etc("apt/sources.list.d/debian-security.sources").ShouldContain("URIs: https://snapshot.debian.org/archive/debian-security/20261101T000000Z\nSuites: trixie-security\n");
        system.EtcFile("apt/sources.list").WhenOccupied.ShouldBe(OccupiedPath.Backup);
        system.Manifest.Apt!.Snapshot.ShouldBe("20261101T000000Z");
    }

    [TestMethod]
    public void ComeFromTheLivingArchiveWithoutOne() =>
        TestMachine.Render(static linux => linux.Apt.Suite = "trixie").Etc("apt/sources.list.d/debian.sources")
            .ShouldBe("Types: deb\nURIs: https://deb.debian.org/debian\nSuites: trixie trixie-updates\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n");

    [TestMethod]
    public void ComeFromASourceWithAKeyOfItsOwn()
    {
        var system = TestMachine.Render(static linux =>
        {
            var source = linux.Apt.Sources["vendor"];
            source.Uris.Add("https://packages.example.net/apt");
            source.Suites.Add("./");
            source.SignedBy = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ==\n-----END PGP PUBLIC KEY BLOCK-----";
        });

        system.Etc("apt/sources.list.d/vendor.sources").ShouldEndWith(
            "Suites: ./\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mQ==\n -----END PGP PUBLIC KEY BLOCK-----\n");
    }

    [TestMethod]
    public void ArePreferredByPins()
    {
        var system = TestMachine.Render(static linux =>
        {
            (linux.Apt.Pins["backports"].Pin, linux.Apt.Pins["backports"].Priority) = ("release n=trixie-backports", 100);
            (linux.Apt.Pins["kernel"].Pin, linux.Apt.Pins["kernel"].Priority) = ("origin packages.example.net", 900);
            linux.Apt.Pins["kernel"].Packages = ["linux-*"];
        });

        system.Etc("apt/preferences.d/10-cairn.pref").ShouldBe(
            "Package: *\nPin: release n=trixie-backports\nPin-Priority: 100\n\nPackage: linux-*\nPin: origin packages.example.net\nPin-Priority: 900\n");
    }

    [TestMethod]
    public void AreNotManagedWhenAptIsOff()
    {
        var system = TestMachine.Render(static linux => (linux.Apt.Enable, linux.Apt.Suite, linux.TimeZone) = (false, "trixie", "UTC"));

        system.Manifest.Apt.ShouldBeNull();
        system.Manifest.Etc.ShouldNotContain(static file => file.Path.StartsWith("apt/", StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("Nginx")]
    [DataRow("nginx; rm -rf /")]
    [DataRow("-y")]
    [DataRow("nginx=")]
    public void MustHaveNames(string name) =>
        TestMachine.Error(linux => linux.Apt.Packages.Add(name)).ShouldContain("must be the name of a package");

    [TestMethod]
    public void CannotBeInstalledAndRemoved() =>
        TestMachine.Error(static linux =>
        {
            linux.Apt.Packages.Add("exim4=1.0");
            linux.Apt.Removed.Add("exim4");
        }).ShouldStartWith("'exim4' is both installed and removed. Keep one of them.");

    [TestMethod]
    public void CannotHaveTwoVersions() =>
        TestMachine.Error(static linux => linux.Apt.Packages.AddRange(["zsh=1.0", "zsh=2.0"])).ShouldStartWith("'zsh' is wanted in several versions: zsh=1.0, zsh=2.0.");
}
