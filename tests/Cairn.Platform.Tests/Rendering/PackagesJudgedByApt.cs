using System.Text;
using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Rendering;

[TestClass]
public sealed class PackagesJudgedByApt
{
    [TestMethod]
    public void HaveSourcesThatItReads()
    {
        var system = TestMachine.Render(static linux =>
        {
            (linux.Apt.Suite, linux.Apt.Snapshot) = ("trixie", new DateOnly(2026, 11, 1));
            var source = linux.Apt.Sources["vendor"];
            source.Uris.Add("https://packages.example.net/apt");
            source.Suites.Add("./");
            source.SignedBy = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ==\n-----END PGP PUBLIC KEY BLOCK-----";
        });

        var output = Targets(system.Manifest.Etc.Where(static file => file.Path.EndsWith(".sources", StringComparison.Ordinal)).Select(file => (file.Path, system.Etc(file.Path))));

        output.ShouldContain("https://snapshot.debian.org/archive/debian/20261101T000000Z/dists/trixie-updates/InRelease");
        output.ShouldContain("https://snapshot.debian.org/archive/debian-security/20261101T000000Z/dists/trixie-security/InRelease");
        output.ShouldContain("https://packages.example.net/apt/./InRelease");
        output.ShouldNotContain("E: ");
    }

    [TestMethod]
    public void CannotHaveSourcesThatAreNone() => Targets([("a.sources", "Types: deb\nURIs: https://example.net\n")]).ShouldContain("E: ");

    [TestMethod]
    public void HavePinsThatItReads()
    {
        var pins = TestMachine.Render(static linux =>
        {
            (linux.Apt.Pins["a"].Pin, linux.Apt.Pins["a"].Priority) = ("release n=trixie-backports", -1);
            (linux.Apt.Pins["b"].Pin, linux.Apt.Pins["b"].Priority) = ("origin \"packages.example.net\"", 1001);
        }).Etc("apt/preferences.d/10-cairn.pref");

        Policy(pins).ShouldNotContain("E: ");
        Policy(pins.Replace("Pin-Priority: 1001", "Pin-Priority: x", StringComparison.Ordinal)).ShouldContain("E: ");
    }

    private static string Targets(IEnumerable<(string Path, string Text)> files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in files)
        {
            folder.Write(Path.GetFileName(path), Encoding.UTF8.GetBytes(text));
        }

        return Tool.Run(
            Tool.Find("apt-get"),
            ["update", "--print-uris", "-o", "Dir::Etc::sourcelist=/dev/null", "-o", $"Dir::Etc::sourceparts={folder.Path}"]).Output;
    }

    private static string Policy(string pins)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("10-cairn.pref", Encoding.UTF8.GetBytes(pins));
        return Tool.Run(
            Tool.Find("apt-cache"),
            ["policy", "-o", "Dir::Etc::sourcelist=/dev/null", "-o", "Dir::Etc::sourceparts=/nonexistent", "-o", $"Dir::Etc::preferences={file}", "-o", "Dir::Etc::preferencesparts=/nonexistent", "-o", "pkgCacheFile=", "-o", "srcpkgCacheFile="]).Output;
    }
}
