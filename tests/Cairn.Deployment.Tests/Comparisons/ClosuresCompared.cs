using System.Text.Json;
using Cairn.Deployment.Comparisons;
using Cairn.Store.Archives;
using Cairn.Store.Manifests;

namespace Cairn.Deployment.Tests.Comparisons;

[TestClass]
public sealed class ClosuresCompared : IDisposable
{
    /// <summary>What a secret's ciphertext has in it here, to be found wherever it should not be.</summary>
    private const string Marker = "MARKED-SECRET-7f1c";

    private readonly ComparedFolder _folder = new();

    [TestMethod]
    public void ThatAreTheSameDifferInNothing()
    {
        var files = Files(("etc/motd", "hello\n"));
        var manifest = ComparedFolder.Manifest with { Etc = [ComparedFolder.File("motd")] };

        Texts(Comparison.Of(_folder.System(manifest, files, ("just", "1.0.0", "a")), _folder.System(manifest, files, ("just", "1.0.0", "a")))).ShouldBeEmpty();
    }

    [TestMethod]
    public void ShowFilesWithTheirTexts()
    {
        var before = _folder.System(ComparedFolder.Manifest with { Etc = [ComparedFolder.File("motd"), ComparedFolder.File("old")] }, Files(("etc/motd", "hello\nworld\n"), ("etc/old", "gone\n")));
        var after = _folder.System(ComparedFolder.Manifest with { Etc = [ComparedFolder.File("motd", "0600"), ComparedFolder.File("new")] }, Files(("etc/motd", "hello\nfleet\n"), ("etc/new", "here\n")));

        Texts(Comparison.Of(before, after)).ShouldBe(
        [
            "File Changed /etc/motd [mode: '0644' → '0600'] {@@ -1,2 +1,2 @@| hello|-world|+fleet}",
            "File Added /etc/new [] {@@ -0,0 +1 @@|+here}",
            "File Removed /etc/old [] {@@ -1 +0,0 @@|-gone}",
        ]);
    }

    [TestMethod]
    public void SummariseWhatIsNoText()
    {
        var manifest = ComparedFolder.Manifest with { Etc = [ComparedFolder.File("image"), ComparedFolder.File("long")] };
        var before = _folder.System(manifest, Files(("etc/image", "\0one"), ("etc/long", new string('x', ComparedSystem.MaxText + 1))));
        var after = _folder.System(manifest, Files(("etc/image", "\0three"), ("etc/long", new string('y', ComparedSystem.MaxText + 1))));

        Texts(Comparison.Of(before, after)).ShouldBe(
        [
            "File Changed /etc/image [no text that is shown: 4 bytes → 6 bytes] {}",
            "File Changed /etc/long [no text that is shown: 262145 bytes → 262145 bytes] {}",
        ]);
    }

    [TestMethod]
    public void SayWhatBecomesOfUnits()
    {
        var before = _folder.System(
            ComparedFolder.Manifest with { Units = [Unit("api.service", UnitChange.Restart), Unit("gone.service"), Unit("kept.service", UnitChange.Keep), Unit("same.service")] },
            Files(("units/api.service", "[Service]\nExecStart=/one\n"), ("units/gone.service", "x"), ("units/kept.service", "x"), ("units/same.service", "x")));
        var after = _folder.System(
            ComparedFolder.Manifest with { Units = [Unit("api.service", UnitChange.Restart), Unit("kept.service", UnitChange.Keep) with { Enabled = true }, Unit("new.service"), Unit("same.service")] },
            Files(("units/api.service", "[Service]\nExecStart=/two\n"), ("units/new.service", "x"), ("units/kept.service", "x"), ("units/same.service", "x")));

        Texts(Comparison.Of(before, after)).ShouldBe(
        [
            "Unit Changed api.service [api.service changed; is restarted if it runs] {}",
            "Unit Removed gone.service [is stopped if it runs] {}",
            "Unit Changed kept.service [enabled: + 'true'; keeps running as it is until something else restarts it] {}",
            "Unit Added new.service [is started] {}",
        ]);
    }

    [TestMethod]
    public void SayWhatElseDiffersByName()
    {
        var before = _folder.System(
            ComparedFolder.Manifest with
            {
                Users = [new UserEntry { Name = "al", Shell = "/bin/sh", Groups = ["wheel"] }],
                Groups = [new GroupEntry { Name = "ops", Members = ["al"] }],
                Apt = new AptEntry { Packages = ["curl", "nginx=1.22"] },
            },
            null,
            ("just", "1.56.0", "a"), ("api", "1.0.0", "a"));
        var after = _folder.System(
            ComparedFolder.Manifest with
            {
                HostName = "quartz",
                Users = [new UserEntry { Name = "al", Shell = "/bin/zsh", Groups = ["video", "wheel"] }, new UserEntry { Name = "bo" }],
                Groups = [new GroupEntry { Name = "ops", Members = ["bo"] }],
                Apt = new AptEntry { Packages = ["git", "nginx=1.24"], Snapshot = "20261101T000000Z" },
            },
            null,
            ("just", "1.57.0", "b"), ("api", "1.0.0", "b"));

        Texts(Comparison.Of(before, after)).ShouldBe(
        [
            "Setting Changed apt.snapshot [+ '20261101T000000Z'] {}",
            "Setting Changed hostName ['cinnabar' → 'quartz'] {}",
            "Package Removed curl [] {}",
            "Package Added git [] {}",
            "Package Changed nginx [1.22 → 1.24] {}",
            "Software Changed api [1.0.0, other files] {}",
            "Software Changed just [1.56.0 → 1.57.0] {}",
            "User Changed al [groups: + 'video'; shell: '/bin/sh' → '/bin/zsh'] {}",
            "User Added bo [] {}",
            "Group Changed ops [members: 'al' → 'bo'] {}",
        ]);
    }

    [TestMethod]
    public void LookIntoHomes()
    {
        var before = _folder.System(ComparedFolder.Manifest with { Homes = [new HomeEntry { User = "al", Directory = "/home/al", Files = [ComparedFolder.File(".profile")] }] }, Files(("etc/.profile", "one\n")));
        var after = _folder.System(
            ComparedFolder.Manifest with { Homes = [new HomeEntry { User = "al", Directory = "/home/al", Files = [ComparedFolder.File(".profile")], Packages = ["just"] }, new HomeEntry { User = "bo", Directory = "/home/bo" }] },
            Files(("etc/.profile", "two\n")));

        Texts(Comparison.Of(before, after)).ShouldBe(
        [
            "Home Changed al [packages: + 'just'] {}",
            "HomeFile Changed al: ~/.profile [] {@@ -1 +1 @@|-one|+two}",
            "Home Added bo [] {}",
        ]);
    }

    [TestMethod]
    [Description("Secrets are told by name: nothing of what is encrypted, and nothing of what it is put into but names.")]
    public void TellSecretsByName()
    {
        var differences = Comparison.Of(Secret("ENC[one]", "password={{cairn-secret:api/token}}\n", "api/token"), Secret($"ENC[{Marker}]", "secret={{cairn-secret:api/token}}\n", "api/token"));

        Texts(differences).ShouldBe(
        [
            "Secret Changed api/token [encrypted anew: another value, or other readers; restarts api.service] {}",
            "SecretTemplate Changed api.env [its text changed; reloads api.service] {@@ -1 +1 @@|-password={{cairn-secret:api/token}}|+secret={{cairn-secret:api/token}}}",
        ]);
        JsonSerializer.Serialize(differences).ShouldNotContain(Marker);
    }

    [TestMethod]
    [Description("The check above has a case in which it fails: the same bytes in an ordinary file are shown.")]
    public void ShowTheMarkWhereItIsNoSecret()
    {
        var manifest = ComparedFolder.Manifest with { Etc = [ComparedFolder.File("motd")] };

        JsonSerializer.Serialize(Comparison.Of(_folder.System(manifest, Files(("etc/motd", "x"))), _folder.System(manifest, Files(("etc/motd", Marker))))).ShouldContain(Marker);
    }

    [TestMethod]
    public void OfNoGenerationAreAllNew() =>
        Texts(Comparison.Of(old: null, _folder.System(ComparedFolder.Manifest with { Users = [new UserEntry { Name = "al" }] }, null, ("just", "1.0.0", "a"))))
            .ShouldBe(["Setting Changed hostName [+ 'cinnabar'] {}", "Setting Changed system [+ 'linux-x64'] {}", "Software Added just [1.0.0] {}", "User Added al [] {}"]);

    [TestMethod]
    [Description("A system object that came from a machine is compared as one in the store is.")]
    public void AreTheSameFromAnArchive()
    {
        var manifest = ComparedFolder.Manifest with { Etc = [ComparedFolder.File("motd")] };
        var closure = _folder.Closure(manifest, Files(("etc/motd", "one\n")), ("just", "1.0.0", "a"));
        using var archive = new MemoryStream();
        _folder.Store.Export(closure.System.Path, archive);
        archive.Position = 0;
        var fetched = ComparedSystem.Of(NarArchive.Read(archive, "fetched"), closure, "fetched");

        Comparison.Of(fetched, ComparedSystem.Of(_folder.Store, closure)).ShouldBeEmpty();
        Texts(Comparison.Of(fetched, _folder.System(manifest, Files(("etc/motd", "two\n")), ("just", "1.0.0", "a")))).ShouldBe(["File Changed /etc/motd [] {@@ -1 +1 @@|-one|+two}"]);
    }

    public void Dispose() => _folder.Dispose();

    private ComparedSystem Secret(string encrypted, string text, string name) => _folder.System(
        ComparedFolder.Manifest with
        {
            Secrets = [new SecretEntry { Name = name, Source = "secrets/token", Path = $"/run/cairn/secrets/{name}", Mode = "0400", RestartUnits = ["api.service"] }],
            SecretTemplates = [new SecretTemplateEntry { Name = "api.env", Source = "templates/api.env", Path = "/run/cairn/secrets/api.env", Secrets = [name], Mode = "0400", ReloadUnits = ["api.service"] }],
        },
        Files(("secrets/token", encrypted), ("templates/api.env", text)));

    private static UnitEntry Unit(string name, UnitChange change = UnitChange.StopAndStart) => new() { Name = name, File = $"units/{name}", Start = true, OnChange = change };

    private static Dictionary<string, string> Files(params IEnumerable<(string Path, string Text)> files) => files.ToDictionary(static file => file.Path, static file => file.Text, StringComparer.Ordinal);

    private static List<string> Texts(IEnumerable<Difference> differences) =>
        [.. differences.Select(static difference => $"{difference.Subject} {difference.Kind} {difference.Name} [{string.Join("; ", difference.Details)}] {{{string.Join('|', difference.Diff)}}}")];
}
