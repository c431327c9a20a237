using Cairn.Activation.Apt;
using CsCheck;

namespace Cairn.Activation.Tests.Apt;

/// <summary>Output of the programs of Debian 12, as they printed it.</summary>
[TestClass]
public sealed class AptOutputRead
{
    [TestMethod]
    public void GivesWhatIsInstalled()
    {
        var state = DpkgState.Parse("adduser\tall\t3.134\tii \nlibc6\tamd64\t2.36-9+deb12u14\tii \nlibc6\ti386\t2.36-9+deb12u14\tii \nnginx\tamd64\t1.22\trc \nless\tamd64\t\tun \nhalf\tamd64\t1\tiHR\n", "libc6:i386\nlibc6\n", "amd64\n");

        state.VersionOf("libc6").ShouldBe("2.36-9+deb12u14");
        state.IsAutomatic("libc6:i386").ShouldBeTrue();
        state.IsInstalled("libc6:i386").ShouldBeTrue();
        state.IsInstalled("nginx").ShouldBeFalse();
        state.Find("nginx")!.IsLeftover.ShouldBeTrue();
        state.VersionOf("less").ShouldBeNull();
        state.IsHalfDone.ShouldBeTrue();
        DpkgState.Parse("adduser\tall\t3.134\tii \n", "", "amd64").IsHalfDone.ShouldBeFalse();
    }

    [TestMethod]
    public void GivesWhatWouldBeDone()
    {
        const string Output = """
            Reading package lists...
            Note, selecting 'exim4-daemon-light' instead of 'default-mta'
            The following NEW packages will be installed:
              libnginx-mod-http-echo nginx
            Remv nftables [1.0.6-2+deb12u2]
            Remv libx:i386 [3]
            Inst nginx (1.22.1-9+deb12u11 Debian-Security:12/oldstable-security [amd64])
            Inst bash [5.2.15-2+b8] (5.2.15-2+b13 Debian:12.15/oldstable [amd64])
            Inst libgcrypt20-dev [1.10.1-3] (1.10.1-3+deb12u1 Debian:12.15/oldstable, Debian-Security:12/oldstable-security [amd64]) []
            Inst libc6:i386 (2.36 Debian:12.15/oldstable [i386])
            Inst nginx-common (1.22.1-9+deb12u11 Debian-Security:12/oldstable-security [all])
            Conf nginx (1.22.1-9+deb12u11 Debian-Security:12/oldstable-security [amd64])

            """;

        var simulation = AptSimulation.Parse(Output, "", "amd64");

        simulation.Steps.ShouldBe(
        [
            new PackageStep("bash", "5.2.15-2+b8", "5.2.15-2+b13"), new PackageStep("libc6:i386", null, "2.36"),
            new PackageStep("libgcrypt20-dev", "1.10.1-3", "1.10.1-3+deb12u1"), new PackageStep("libx:i386", "3", null),
            new PackageStep("nftables", "1.0.6-2+deb12u2", null), new PackageStep("nginx", null, "1.22.1-9+deb12u11"),
            new PackageStep("nginx-common", null, "1.22.1-9+deb12u11"),
        ]);
        simulation.Unknown.ShouldBeEmpty();
        simulation.Chosen["default-mta"].ShouldBe("exim4-daemon-light");
    }

    [TestMethod]
    [DataRow("E: Unable to locate package zzznope", "zzznope")]
    [DataRow("E: Version '9' for 'less' was not found", "less")]
    [DataRow("E: Release 'nosuite' for 'less' was not found", "less")]
    [DataRow("E: Package 'awk' has no installation candidate", "awk")]
    public void GivesWhatIsUnknown(string error, string name)
    {
        var unknown = AptSimulation.Parse("", $"W: something\n{error}\n", "amd64").Unknown.Single();

        unknown.Key.ShouldBe(name);
        unknown.Value.ShouldBe(error["E: ".Length..]);
        AptSimulation.Parse("", "E: Error, pkgProblemResolver::Resolve generated breaks, this may be caused by held packages.\n", "amd64").Unknown.ShouldBeEmpty();
    }

    [TestMethod]
    public void GivesVersionsOfArchives() =>
        PackageObserver.ParseVersions("      less | 590-2.1~deb12u2 | http://deb.debian.org/debian bookworm/main amd64 Packages\n      less | 608-1 | http://x sid/main Sources\n")
            .ShouldBe(["590-2.1~deb12u2", "608-1"]);

    [TestMethod]
    public void NeverStumbles() => Gen.Select(Gen.OneOf(Gen.String, Gen.String.Select(static text => "Inst " + text), Gen.String.Select(static text => "a\tb\t" + text)), Gen.String).Sample(static (output, errors) =>
    {
        AptSimulation.Parse(output, errors, "amd64").Steps.Count.ShouldBeLessThanOrEqualTo(output.Split('\n').Length);
        DpkgState.Parse(output, errors, "amd64").IsInstalled("x").ShouldBeFalse();
    });

    [TestMethod]
    [DataRow("less", "less", null, null)]
    [DataRow("less:i386", "less:i386", null, null)]
    [DataRow("less:amd64=590-2.1~deb12u2", "less", "590-2.1~deb12u2", null)]
    [DataRow("less/bookworm-backports", "less", null, "bookworm-backports")]
    public void TellsWhatIsWanted(string text, string name, string? version, string? suite) =>
        WantedPackage.Parse(text, "amd64").ShouldBe(new WantedPackage(name, version, suite));
}
