using System.IO.Compression;
using Cairn.Activation.Pulling;
using Cairn.Activation.Tests.Pulling.Support;
using Cairn.Store.Signing;

namespace Cairn.Activation.Tests.Pulling;

/// <summary>A machine on its first closure, and a feed that is not to be believed.</summary>
[TestClass]
public sealed class FeedThatLies : IDisposable
{
    private readonly PullTest _test = new();

    [TestInitialize]
    public async Task PullOneAsync()
    {
        await _test.PublishAsync("one");
        _test.Pull().ShouldBe(0, _test.Output);
    }

    [TestMethod]
    public async Task AndHasOnlyAnOlderClosureIsRefused()
    {
        await _test.PublishAsync("two");
        _test.Pull().ShouldBe(0);
        _test.Server.Packages.Remove(PullTest.PackageId, "1.0.1");

        ShouldRefuse("CAIRN7155: The newest version of 'Closure.cinnabar' in the feed is 1.0.0, and this machine has had 1.0.1.", "two");

        _test.Pull(static wish => wish with { AllowOlder = true }).ShouldBe(0, _test.Output);
        _test.Motd.ShouldBe("one");
    }

    [TestMethod]
    [Description("An old closure under a new version has no signature that fits.")]
    public async Task AndServesAnOldClosureAsANewOneIsRefused()
    {
        await _test.PublishAsync("two");
        _test.Server.Packages.Replace(PullTest.PackageId, "1.0.1", _test.Server.Packages[PullTest.PackageId, "1.0.0"].Content.ToArray());

        ShouldRefuse("CAIRN5067: The signed statement of 'cinnabar' is about version '1.0.0', not '1.0.1'.");
    }

    [TestMethod]
    public async Task AndServesWhatAStrangerSignedIsRefused()
    {
        using var stranger = SigningKey.Generate("stranger");
        await _test.PublishAsync("two", key: stranger);

        ShouldRefuse("CAIRN5065: The closure of 'cinnabar' is signed by 'stranger', but trusted are 'fleet'.");
    }

    [TestMethod]
    [Description("The keys of the generation count; an argument adds none to them.")]
    public async Task IsNotBelievedBecauseOfAnArgument()
    {
        using var stranger = SigningKey.Generate("stranger");
        await _test.PublishAsync("two", key: stranger);

        _test.Pull(wish => wish with { TrustedKeys = [stranger.PublicKey.ToString()] }).ShouldBe(20);
        _test.Motd.ShouldBe("one");
    }

    [TestMethod]
    public async Task AndServesWhatNobodySignedIsRefused()
    {
        await _test.PublishAsync("two");
        Change("1.0.1", "cairn/closure.sig", null);

        ShouldRefuse("CAIRN5078: The closure package 'Closure.cinnabar 1.0.1' is not signed.");
    }

    [TestMethod]
    public async Task AndChangesAnObjectIsRefused()
    {
        await _test.PublishAsync("two");
        var good = _test.Server.Packages[PullTest.PackageId, "1.0.1"].Content.ToArray();
        var before = Objects();
        Change("1.0.1", "cairn/objects/", static bytes => [.. bytes[..^4], 1, 2, 3, 4]);

        ShouldRefuse("CAIRN50");

        Objects().ShouldBe(before);
        _test.Server.Packages.Replace(PullTest.PackageId, "1.0.1", good);
        _test.Pull().ShouldBe(0, _test.Output);
        _test.Motd.ShouldBe("two");
    }

    [TestMethod]
    public async Task AndServesAnotherMachinesClosureIsRefused()
    {
        await _test.PublishAsync("two", machine: "electrum");

        ShouldRefuse("CAIRN5067: The signed statement of 'cinnabar' is about machine 'electrum', not 'cinnabar'.");
    }

    [TestMethod]
    [Description("Two closures of one version, both rightly signed: the second is not taken for the first.")]
    public async Task AndServesAnotherClosureOfOneVersionIsRefused()
    {
        _test.Server.Packages.Remove(PullTest.PackageId, "1.0.0");
        await _test.PublishAsync("two", version: "1.0.0");
        var book = new PullBook(_test.Machine.Layout);
        book.Write(book.Read() with { Last = _test.State.Last! with { ExitCode = 31 } });

        ShouldRefuse("CAIRN7156: 'Closure.cinnabar' version 1.0.0 is another closure than the one that this machine has had by that version:");
    }

    [TestMethod]
    public async Task AndServesNoPackageIsRefused()
    {
        await _test.PublishAsync("two");
        _test.Server.Packages.Replace(PullTest.PackageId, "1.0.1", [1, 2, 3]);

        ShouldRefuse("CAIRN5074: The closure package 'Closure.cinnabar 1.0.1' cannot be read: it is no zip archive.");
    }

    [TestMethod]
    public void AndHasNothingIsSaid()
    {
        _test.Server.Packages.Remove(PullTest.PackageId, "1.0.0");

        ShouldRefuse($"CAIRN7154: The feed '{_test.Server.Index}' has no 'Closure.cinnabar'.");
    }

    [TestMethod]
    public void AndIsNotThereIsSaid()
    {
        var before = _test.Machine.Snapshot();
        using var client = new FeedClient(new Uri("http://127.0.0.1:1/v3/index.json"), static () => null, CancellationToken.None);

        _test.Pull(new HttpSource(client), "http://127.0.0.1:1/v3/index.json").ShouldBe(10);

        _test.Output.ShouldStartWith("CAIRN7150: The feed 'http://127.0.0.1:1/v3/index.json' cannot be reached: Connection refused.");
        _test.State.Last!.ExitCode.ShouldBe(10);
        _test.State.Highest.ShouldBe("1.0.0");
        _test.Machine.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    public void AndIsNoFeedIsSaid()
    {
        using var client = new FeedClient(new Uri(_test.Server.Index, "/nowhere"), static () => null, CancellationToken.None);

        _test.Pull(new HttpSource(client), "here").ShouldBe(10);

        _test.Output.ShouldStartWith($"CAIRN7152: '{new Uri(_test.Server.Index, "/nowhere")}' is no NuGet feed: there is nothing at that address.");
    }

    [TestMethod]
    public void IsNotBelievedWithoutAnyKey()
    {
        using var fresh = new PullTest();

        fresh.Pull(static wish => wish with { TrustedKeys = [] }).ShouldBe(20);

        fresh.Output.ShouldStartWith("CAIRN7153: Machine 'cinnabar' trusts no key, so nothing that a feed has can be believed.");
        fresh.HasObjects.ShouldBeFalse();
    }

    public void Dispose() => _test.Dispose();

    private void ShouldRefuse(string message, string stays = "one")
    {
        var (before, activated) = (_test.Machine.Snapshot(), _test.Activated.Count);

        _test.Pull().ShouldBe(20, _test.Output);

        _test.Output.ShouldContain(message);
        _test.State.Last!.Text.ShouldContain(message);
        _test.Machine.Snapshot().ShouldBe(before);
        _test.Activated.Count.ShouldBe(activated);
        _test.Motd.ShouldBe(stays);
    }

    private string Objects() => string.Join(' ', Directory.EnumerateFileSystemEntries(_test.Machine.Layout.Store).Order(StringComparer.Ordinal));

    private void Change(string version, string entry, Func<byte[], byte[]>? change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(_test.Server.Packages[PullTest.PackageId, version].Content.Span);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var found = zip.Entries.First(item => item.FullName.StartsWith(entry, StringComparison.Ordinal));
            using var content = new MemoryStream();
            using (var stream = found.Open())
            {
                stream.CopyTo(content);
            }

            var name = found.FullName;
            found.Delete();
            if (change is not null)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(change(content.ToArray()));
            }
        }

        _test.Server.Packages.Replace(PullTest.PackageId, version, bytes.ToArray());
    }
}
